import { answer, text } from '@orq-chat/testing';
import { expect, it } from 'vitest';

import { createMemoryStreamStore } from '../index.ts';
import { ask, startChat } from '../test/start-chat.ts';

it.each([
  ['an id that nobody has', { id: 'f'.repeat(32) }, 404, 'stream_not_found', null],
  ['what is no id', { id: 'x' }, 404, 'stream_not_found', null],
  ['somebody else’s id', { user: 'mallory' }, 404, 'stream_not_found', null],
  ['an event from the future', { after: '9999' }, 400, 'invalid_last_event_id', 'Last-Event-ID'],
  ['an event that is no number', { after: '1; drop' }, 400, 'invalid_last_event_id', 'Last-Event-ID'],
] as const)('refuses %s in a sentence, logs it, and asks nothing upstream', async (...args) => {
  const [, input, status, code, param] = args;
  const type = status === 404 ? 'not_found_error' : 'invalid_request_error';
  const chat = await startChat({
    streams: createMemoryStreamStore(),
    authorize: (request) => ({ id: request.headers.get('x-user') ?? 'ada' }),
  });
  chat.router.script(answer(text('Hello')));
  const asked = await ask(chat, { stream: true });
  await asked.text();
  const { id, user, after } = { id: asked.headers.get('x-orq-stream'), user: 'ada', after: '', ...input };
  const seen = chat.events.length;

  const headers = { 'x-user': user, 'last-event-id': after };
  const response = await fetch(`${chat.url}/streams/${id}`, { headers });
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({
    error: { message: expect.stringMatching(/^[A-Z].{20,}\.$/), type, code, param },
  });
  expect(chat.events.slice(seen)).toMatchObject([{ type: 'error', route: 'streams', status, code }]);
  expect(chat.router.requests).toHaveLength(1);
});
