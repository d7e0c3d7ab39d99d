// This project: the panel of its quick start, from its packed packages.
import { OrqChat } from '@orq-chat/components';
import '@orq-chat/components/styles.css';
import { Orq, createChatSession } from '@orq-chat/core';

import { composer, install, render } from './_glue.jsx';

const client = new Orq({ baseURL: `${location.origin}/v1` });
let session;

install({
  mount(messages) {
    session = createChatSession({ client, model: 'bench-1', messages: messages.map(toMessage) });
    render(
      <div className="panel">
        <OrqChat client={client} session={session} model="bench-1" scrollMode="follow" />
      </div>,
    );
  },
  send: (text) => session.send(text),
  scope: () => document.querySelector('[role="log"]'),
  composer,
});

/** A message as the core keeps it. */
function toMessage({ id, role, text }) {
  const parts = [{ type: 'text', text }];
  const message = { id, role, status: 'done', createdAt: 0, parts };
  return role === 'user' ? message : { ...message, outcome: 'complete' };
}
