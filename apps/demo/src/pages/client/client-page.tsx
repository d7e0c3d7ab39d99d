import './client-page.css';

import type { CompletionParams } from '@orq-chat/core';
import { useState } from 'react';

import { Page, type WayOfUseProps } from '../../shell/page.tsx';
import { EventList } from './event-list.tsx';
import { RequestForm } from './request-form.tsx';
import { RunFigures } from './run-figures.tsx';
import { useRun } from './use-run.ts';

/** The client without React around it: a request, and each event of its answer as the loop gets it. */
export function ClientPage({ upstream, model, onModelChange }: WayOfUseProps) {
  const { run, start, stop } = useRun();
  const [message, setMessage] = useState('How does a token reach the screen?');
  const params: CompletionParams = {
    model,
    messages: [{ role: 'user', content: message }],
    stream_options: { include_usage: true },
  };

  return (
    <Page
      title="The client"
      source="client"
      upstream={upstream}
      about={
        <>
          <p>No React: a typed client for any OpenAI-compatible server. Each event is checked as it comes.</p>
          <pre className="snippet">
            <code>{loop(model)}</code>
          </pre>
        </>
      }
    >
      <div className="client">
        <RequestForm
          model={model}
          onModelChange={onModelChange}
          message={message}
          onMessageChange={setMessage}
          isRunning={run?.status === 'running'}
          onSend={() => void start(params)}
          onStop={stop}
        />
        <RunFigures run={run} />
        <EventList run={run} />
      </div>
    </Page>
  );
}

const loop = (model: string) => `const { completions } = orq.router.chat;
const stream = await completions.create({
  model: '${model}',
  messages,
  stream: true,
});

const events = stream.events();
for await (const event of events) {
  console.log(event.data);
}`;
