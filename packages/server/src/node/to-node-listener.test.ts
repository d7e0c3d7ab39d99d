import { request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { json } from 'node:stream/consumers';

import { expect, it, onTestFinished, vi } from 'vitest';

import { toNodeListener, type OrqHandler } from '../index.ts';
import { apiKey, ask, deferred, serve, serveListener, startChat } from '../test/start-chat.ts';

/** Writes bytes to a socket as they stand, and returns what comes back until the other side closes. */
async function send(url: string, bytes: string): Promise<string> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => {
    socket.destroy();
  });
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => {
    received += text;
  });
  socket.write(bytes);
  await new Promise((resolve) => socket.once('close', resolve));
  return received;
}

const post =
  'POST /api/orq/chat/completions HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';

it('gives a slow-loris body its time, then an answer, then closes the socket', async () => {
  const chat = await startChat({ limits: { bodyTime: 20 } });
  const received = await send(chat.url, `${post}content-length: 500\r\n\r\n{"model"`);
  expect(received).toMatch(/^HTTP\/1.1 408 /);
  expect(received).toContain('"code":"body_too_slow"');
  expect(chat.router.requests).toHaveLength(0);
  expect(chat.events).toMatchObject([{ type: 'error', status: 408, code: 'body_too_slow' }]);
});

it('stops reading a body that says nothing of its size once it is over the cap', async () => {
  const chat = await startChat({ limits: { bodyBytes: 1_000 } });
  const chunk = `400\r\n${'x'.repeat(0x400)}\r\n`;
  const received = await send(chat.url, `${post}transfer-encoding: chunked\r\n\r\n${chunk}`);
  expect(received).toMatch(/^HTTP\/1.1 413 /);
  expect(received).toContain('"code":"body_too_large"');
  expect(chat.events).toMatchObject([{ type: 'error', status: 413, code: 'body_too_large' }]);
});

it.each([
  [
    'a Host header that is an address',
    'GET /models HTTP/1.1\r\nhost: evil.example/path\r\nconnection: close\r\n\r\n',
  ],
  [
    'an address of another host',
    'GET http://evil.example/models HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n',
  ],
  ['an asterisk', 'OPTIONS * HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n'],
])('refuses %s', async (_name, bytes) => {
  const chat = await startChat();
  const received = await send(chat.url, bytes);
  expect(received).toMatch(/^HTTP\/1.1 400 /);
  expect(received).toContain('"code":"invalid_request"');
});

it('passes no header on that smuggles another one in', async () => {
  const chat = await startChat();
  const injected = 'traceparent: 00-1\rx-orq-identity-id: boss\r\nconnection: close\r\n\r\n';
  expect(await send(chat.url, `GET /api/orq/models HTTP/1.1\r\nhost: localhost\r\n${injected}`)).toMatch(
    /^HTTP\/1.1 400 /,
  );
  expect(chat.router.requests).toHaveLength(0);
});

it('takes a body that a parser has read before it', async () => {
  const chat = await startChat();
  const listener = toNodeListener(chat.handler);
  const url = await serveListener((incoming, outgoing) => {
    void json(incoming).then((body) => listener(Object.assign(incoming, { body }), outgoing));
  });
  expect((await ask({ url })).status).toBe(200);
  expect(chat.router.requests[0]?.body).toMatchObject({ model: 'local/echo' });
});

it('shows the whole address where Express has cut the mount path off', async () => {
  const seen: string[] = [];
  const listener = toNodeListener(async (request) => {
    seen.push(request.url);
    return new Response('ok');
  });
  const origin = await serveListener((incoming, outgoing) => {
    const originalUrl = incoming.url;
    incoming.url = '/models';
    listener(Object.assign(incoming, { originalUrl }), outgoing);
  });
  await fetch(`${origin}/api/orq/models?x=1`);
  expect(seen).toEqual([`${origin}/api/orq/models?x=1`]);
});

it('reads no faster than the socket takes', async () => {
  let produced = 0;
  const handler: OrqHandler = async () =>
    new Response(
      new ReadableStream({
        pull(controller) {
          produced += 1;
          controller.enqueue(new Uint8Array(64 * 1024));
        },
      }),
    );
  const origin = await serve(handler);
  const paused = deferred();
  httpRequest(origin, (incoming) => {
    onTestFinished(() => {
      incoming.destroy();
    });
    incoming.once('readable', paused.resolve);
  }).end();
  await paused.promise;

  // What fits into the buffers of both sockets is taken; then production stands still.
  let before = -1;
  await vi.waitUntil(
    () => {
      const isStill = produced === before;
      before = produced;
      return isStill;
    },
    { interval: 100 },
  );
  expect(produced * 64).toBeLessThan(64 * 1024);
});

it('tells the source when the socket closes', async () => {
  const cancelled = deferred();
  const aborted = deferred();
  const origin = await serve(async (request) => {
    request.signal.addEventListener('abort', aborted.resolve);
    return new Response(new ReadableStream({ cancel: cancelled.resolve }));
  });
  const browser = new AbortController();
  await fetch(origin, { signal: browser.signal });
  browser.abort();
  await expect(Promise.all([cancelled.promise, aborted.promise])).resolves.toHaveLength(2);
});

it('closes the connection when a handler of your own throws', async () => {
  const origin = await serve(() => Promise.reject(new Error(apiKey)));
  await expect(fetch(origin)).rejects.toThrow('fetch failed');
});
