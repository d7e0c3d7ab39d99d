// @vitest-environment node
import { createIndexedDbStorage, messageText, type Message } from '@orq-chat/core';
import { createElement, type ReactNode } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';

import { OrqProvider } from './orq-provider.tsx';
import { setUp } from './test/set-up.tsx';
import { useChatCompletion } from './use-chat-completion.ts';
import { useComposer } from './use-composer.ts';
import { useMessageIds } from './use-message-ids.ts';
import { useMessage } from './use-message.ts';

const question = (text: string): Message => ({
  id: 'question',
  role: 'user',
  status: 'done',
  createdAt: 0,
  parts: [{ type: 'text', text }],
});

function Chat({ messages }: { messages: readonly Message[] }) {
  const chat = useChatCompletion({
    model: 'openai/gpt-4o',
    threadId: 'one',
    initialMessages: messages,
    suspense: true,
  });
  const ids = useMessageIds(chat.session);
  const first = useMessage(ids[0] ?? '', chat.session);
  const { canSend } = useComposer(chat.session);
  return createElement('p', null, `${chat.status} ${String(canSend)} ${first ? messageText(first) : ''}`);
}

it('renders on a server: no window, no wait for a storage, nothing of another request', () => {
  expect(typeof window).toBe('undefined');
  const { client, router } = setUp();
  const storage = createIndexedDbStorage();
  const page = (text: string, wrap: (chat: ReactNode) => ReactNode) =>
    renderToString(wrap(createElement(Chat, { messages: [question(text)] })));
  const inProvider = (chat: ReactNode) => createElement(OrqProvider, { client, storage }, chat);
  expect(page('Mine', inProvider)).toBe('<p>idle false Mine</p>');
  expect(page('Yours', inProvider)).toBe('<p>idle false Yours</p>');
  expect(router.requests).toEqual([]);
});

it('shares no session between the requests of a server that has no provider', () => {
  const { client } = setUp();
  function Bare({ text }: { text: string }) {
    const options = { client, model: 'openai/gpt-4o', threadId: 'one', initialMessages: [question(text)] };
    return createElement('p', null, useChatCompletion(options).messages.map(messageText).join());
  }
  expect(renderToString(createElement(Bare, { text: 'Mine' }))).toBe('<p>Mine</p>');
  expect(renderToString(createElement(Bare, { text: 'Yours' }))).toBe('<p>Yours</p>');
});
