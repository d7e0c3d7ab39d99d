import { answer, controlled, drop, stall, text } from '@orq-chat/testing';
import { expect, it, vi } from 'vitest';

import { ask, startChat } from '../test/start-chat.ts';

const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);

it('passes each event on before the next one is there', async () => {
  const chat = await startChat();
  const live = controlled();
  chat.router.script(live);

  const response = await ask(chat, { stream: true });
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  expect(response.headers.get('cache-control')).toContain('no-transform');

  const reader = response.body!.getReader();
  const readUntil = async (words: string) => {
    let seen = '';
    while (!seen.includes(words)) seen += decode((await reader.read()).value);
    return seen;
  };
  live.send(text(['first']));
  expect(await readUntil('first')).not.toContain('second');
  live.send(text(['second']));
  await readUntil('second');
  live.end();
  await readUntil('[DONE]');
});

it('closes the upstream socket when the browser leaves amid a stream', async () => {
  const chat = await startChat();
  chat.router.script(answer(text('Once upon a time'), stall()));
  const browser = new AbortController();
  const response = await ask(chat, { stream: true }, { signal: browser.signal });
  await response.body!.getReader().read();

  browser.abort();
  expect(await chat.router.requests[0]?.settled).toBe('aborted');
  expect(chat.events.at(-1)).toMatchObject({ type: 'abort', principal: 'anonymous' });
});

it('closes the upstream socket when the browser leaves before the answer begins', async () => {
  const chat = await startChat();
  chat.router.script(answer(stall()));
  const browser = new AbortController();
  const response = ask(chat, {}, { signal: browser.signal });
  await vi.waitFor(() => expect(chat.router.requests).toHaveLength(1));

  browser.abort();
  await expect(response).rejects.toThrow('aborted');
  expect(await chat.router.requests[0]?.settled).toBe('aborted');
});

it('breaks the connection when upstream breaks off, so that nobody takes the answer for whole', async () => {
  const chat = await startChat();
  chat.router.script(answer(text(['Half a sen']), drop()));
  const response = await ask(chat, { stream: true });
  await expect(response.text()).rejects.toThrow('terminated');
  expect(chat.events.at(-1)).toMatchObject({ type: 'error', code: 'upstream_disconnected' });
});
