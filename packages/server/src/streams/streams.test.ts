import { answer, comment, controlled, drop, stall, text, usage } from '@orq-chat/testing';
import { afterEach, expect, it, vi } from 'vitest';

import { createMemoryStreamStore, type StreamStore } from '../index.ts';
import type { MemoryStreamStoreOptions } from '../stream-store/memory.ts';
import { idsOf, readFrames, textOf } from '../test/read-frames.ts';
import { ask, startChat, type Chat } from '../test/start-chat.ts';

afterEach(() => {
  vi.useRealTimers();
});

const whoHeaderSays = (request: Request) => ({ id: request.headers.get('x-user') ?? 'ada' });

function startResumable(options: MemoryStreamStoreOptions = {}): Promise<Chat> {
  return startChat({ streams: createMemoryStreamStore(options), authorize: whoHeaderSays });
}

async function askStream(chat: Chat) {
  const response = await ask(chat, { stream: true });
  const id = response.headers.get('x-orq-stream') ?? '';
  return { id, response, frames: readFrames(response), url: `${chat.url}/streams/${id}` };
}

const resume = (url: string, after?: number | string, headers: Record<string, string> = {}) =>
  fetch(url, { headers: { ...headers, ...(after === undefined ? {} : { 'last-event-id': String(after) }) } });

it('names the stream and numbers its frames', async () => {
  const chat = await startResumable();
  chat.router.script(answer(text(['Hel', 'lo 🙂'])));
  const { id, response, frames } = await askStream(chat);
  expect(id).toMatch(/^[0-9a-f]{32}$/);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const events = await frames.rest();
  expect(idsOf(events)).toEqual(events.map((_event, index) => index + 1));
  expect(textOf(events)).toBe('Hello 🙂');
  expect(events.at(-1)?.data).toBe('[DONE]');
});

it('lets each frame out before the next one is there', async () => {
  const chat = await startResumable();
  const live = controlled();
  chat.router.script(live);
  const { frames } = await askStream(chat);
  live.send(text(['first']));
  let event = await frames.next();
  while (!event?.data.includes('first')) event = await frames.next();
  live.end();
  expect((await frames.rest()).at(-1)?.data).toBe('[DONE]');
});

it('goes on after a cut where the reader was, with nothing lost or doubled', async () => {
  const chat = await startResumable();
  const live = controlled();
  chat.router.script(live);
  const { frames, url } = await askStream(chat);
  live.send(text(['one ', 'two ']));
  const seen = [await frames.next(), await frames.next(), await frames.next()].filter(
    (event) => event !== null,
  );
  await frames.cut();
  live.send(text(['three ']));

  const second = readFrames(await resume(url, seen.at(-1)?.id));
  live.send(text(['four']));
  live.end();
  const all = [...seen, ...(await second.rest())];
  expect(textOf(all)).toBe('one two three four');
  expect(idsOf(all)).toEqual(all.map((_event, index) => index + 1));
  expect(await chat.router.requests[0]?.settled).toBe('done');
});

it('lets a page that was reloaded read from the beginning, beside another reader', async () => {
  const chat = await startResumable();
  const live = controlled();
  chat.router.script(live);
  const { frames, url } = await askStream(chat);
  live.send(text(['one ']));
  await frames.next();
  const reloaded = readFrames(await resume(url));
  live.send(text(['two']));
  live.end();
  const [first, second] = await Promise.all([frames.rest(), reloaded.rest()]);
  expect(textOf(second)).toBe('one two');
  expect(second.slice(1)).toEqual(first);
});

it('replays a stream that has ended, and says with 204 that nothing follows', async () => {
  const chat = await startResumable();
  chat.router.script(answer(text(['Hello'])));
  const { frames, url } = await askStream(chat);
  const events = await frames.rest();
  expect(await readFrames(await resume(url)).rest()).toEqual(events);
  expect(await readFrames(await resume(url, 2)).rest()).toEqual(events.slice(2));
  expect((await resume(url, events.length)).status).toBe(204);
});

it('stops upstream on DELETE, also after a resume, and ends every reader', async () => {
  const chat = await startResumable();
  chat.router.script(answer(text(['Once']), stall()));
  const { frames, url } = await askStream(chat);
  await frames.next();
  await frames.cut();
  const second = readFrames(await resume(url, 1));

  expect((await fetch(url, { method: 'DELETE' })).status).toBe(204);
  expect(await chat.router.requests[0]?.settled).toBe('aborted');
  const rest = await second.rest();
  expect(textOf(rest)).toBe('Once');
  expect(rest.at(-1)?.event).toBeUndefined();
  expect((await resume(url, Number(rest.at(-1)?.id))).status).toBe(204);
  expect((await fetch(url, { method: 'DELETE' })).status).toBe(204);
  expect(chat.events.findLast(({ route }) => route === 'completions')).toMatchObject({
    type: 'abort',
  });
});

it('ends the upstream request of whoever left before there was a stream to come back to', async () => {
  const chat = await startResumable();
  let answerLate = () => {};
  chat.router.script(
    () =>
      new Promise((resolve) => {
        answerLate = () => resolve(answer(text('late')));
      }),
  );
  const browser = new AbortController();
  const response = ask(chat, { stream: true }, { signal: browser.signal });
  await vi.waitFor(() => expect(chat.router.requests).toHaveLength(1));
  browser.abort();
  await expect(response).rejects.toThrow('aborted');
  expect(await chat.router.requests[0]?.settled).toBe('aborted');
  answerLate();
});

it.each([
  ['upstream breaks off', drop()],
  [
    'upstream sends an event that is too large',
    { type: 'raw', bytes: `data: ${'x'.repeat(17 * 1024 * 1024)}` } as const,
  ],
])('ends a stream with an error that stays when %s', async (_name, fault) => {
  const chat = await startResumable();
  chat.router.script(answer(text(['Half a sen']), fault));
  const { frames, url } = await askStream(chat);
  const events = await frames.rest();
  expect(events.at(-1)).toMatchObject({
    event: 'error',
    data: expect.stringContaining('upstream_disconnected'),
  });
  expect(textOf(events.slice(0, -1))).toBe('Half a sen');
  expect(await readFrames(await resume(url)).rest()).toEqual(events);
  expect(chat.events.at(-3)).toMatchObject({ type: 'error', code: 'upstream_disconnected' });
});

it('gives a silent upstream up', async () => {
  const chat = await startChat({ streams: createMemoryStreamStore(), limits: { idleTime: 10 } });
  chat.router.script(answer(text(['Half']), stall()));
  const { frames } = await askStream(chat);
  expect((await frames.rest()).at(-1)?.event).toBe('error');
  expect(await chat.router.requests[0]?.settled).toBe('aborted');
});

it('keeps the connection of a waiting reader alive', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const chat = await startResumable();
  chat.router.script(answer(comment('upstream is alive'), stall()));
  const response = await ask(chat, { stream: true });
  const reader = response.body!.getReader();
  const first = reader.read();
  await vi.waitFor(async () => {
    vi.advanceTimersByTime(15_000);
    expect(new TextDecoder().decode((await first).value)).toBe(': keep-alive\n\n');
  });
});

it.each([
  ['was never there', 'f'.repeat(32)],
  ['is no id', 'x'],
  ['is a path', '..%2F..%2Fmodels'],
])('knows no stream that %s', async (_name, id) => {
  const chat = await startResumable();
  for (const method of ['GET', 'DELETE']) {
    const response = await fetch(`${chat.url}/streams/${id}`, { method });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'stream_not_found' } });
  }
});

it('shows nobody another one’s stream, nor lets them stop it', async () => {
  const chat = await startResumable();
  chat.router.script(answer(text(['Secret']), stall()));
  const { frames, url } = await askStream(chat);
  await frames.next();
  for (const method of ['GET', 'DELETE']) {
    expect((await fetch(url, { method, headers: { 'x-user': 'mallory' } })).status).toBe(404);
  }
  expect(chat.router.requests[0]?.state).toBe('streaming');
});

it.each(['99', '-1', '1.5', 'abc', '1e3', '9'.repeat(16)])('refuses the Last-Event-ID %s', async (after) => {
  const chat = await startResumable();
  chat.router.script(answer(text(['Hello'])));
  const { frames, url } = await askStream(chat);
  await frames.rest();
  const response = await resume(url, after);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { code: 'invalid_last_event_id' } });
});

it('says when the part that a reader missed is no longer kept', async () => {
  const chat = await startResumable({ streamBytes: 20_000 });
  chat.router.script(answer(text(Array.from({ length: 200 }, () => 'word '))));
  const { frames, url } = await askStream(chat);
  await frames.rest();
  const response = await resume(url, 1);
  expect(response.status).toBe(410);
  expect(await response.json()).toMatchObject({ error: { code: 'stream_lost' } });
  expect((await resume(url, 200)).status).toBe(200);
});

it('forgets a stream some time after its end, not before', async () => {
  let now = 0;
  const chat = await startResumable({ keepTime: 1_000, now: () => now });
  chat.router.script(answer(text(['Hello'])));
  const { frames, url } = await askStream(chat);
  await frames.rest();
  now = 999;
  expect((await resume(url)).status).toBe(200);
  now = 1_000;
  expect((await resume(url)).status).toBe(404);
});

it('answers without a way back when the store fails, and tells the log', async () => {
  const broken: StreamStore = {
    create: () => Promise.reject(new Error('no connection')),
    open: () => Promise.reject(new Error('no connection')),
  };
  const chat = await startChat({ streams: broken });
  chat.router.script(answer(text(['Hello'])));
  const { response, frames } = await askStream(chat);
  expect(response.headers.get('x-orq-stream')).toBeNull();
  expect(textOf(await frames.rest())).toBe('Hello');
  expect(chat.events.map(({ type }) => type)).toEqual(['request', 'store-failure', 'first-byte', 'finish']);
});

it('keeps nothing of an answer in one piece', async () => {
  const chat = await startResumable();
  const response = await ask(chat);
  expect(response.headers.get('x-orq-stream')).toBeNull();
  expect(response.headers.get('content-type')).toBe('application/json');
});

it('reports a stream once, however many readers it has', async () => {
  const chat = await startResumable();
  chat.router.script(
    answer(text(['Hello']), usage({ prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 })),
  );
  const response = await ask(chat, { stream: true, stream_options: { include_usage: true } });
  await response.text();
  await (await resume(`${chat.url}/streams/${response.headers.get('x-orq-stream')}`)).text();
  expect(chat.events.map(({ route, type }) => `${route} ${type}`)).toEqual([
    'completions request',
    'completions first-byte',
    'completions finish',
    'streams request',
    'streams finish',
  ]);
  expect(chat.events[2]).toMatchObject({ usage: { total_tokens: 5 } });
});

it('lets the platform wait for a stream whose reader has left', async () => {
  const chat = await startResumable();
  const live = controlled();
  chat.router.script(live);
  const waitedFor: Promise<unknown>[] = [];
  const request = new Request('http://localhost/api/orq/chat/completions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'a/b', messages: [{ role: 'user', content: 'Hi' }], stream: true }),
  });
  const response = await chat.handler(request, { waitUntil: (promise) => void waitedFor.push(promise) });
  await response.body?.cancel();
  live.send(text(['Hello']));
  live.end();
  await Promise.all(waitedFor);
  expect(waitedFor).toHaveLength(1);
  expect(chat.events.at(-1)).toMatchObject({ type: 'finish' });
});
