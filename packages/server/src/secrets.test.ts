import { answer, fail, raw, reads, reject, status, text } from '@orq-chat/testing';
import { expect, it } from 'vitest';

import { apiKey, ask, startChat } from './test/start-chat.ts';

/** Everything that a browser or a log gets to see of one request. */
async function everythingOf(response: Response, events: readonly unknown[]): Promise<string> {
  const body = await response.text().catch(String);
  return JSON.stringify([response.status, [...response.headers], body, events]);
}

it.each([
  ['an answer', answer(text(`The key is ${apiKey}!`))],
  ['an answer cut inside the key', answer(reads(7), text(`The key is ${apiKey}!`))],
  ['an error in a stream', answer(text('Hm'), fail(`Wrong key ${apiKey}`))],
  [
    'an error',
    reject(400, { message: `Bearer ${apiKey} is wrong`, code: apiKey, type: apiKey, param: apiKey }),
  ],
  [
    'details of an error',
    status(500, { body: { error: { message: 'no', metadata: { raw: `k=${apiKey}` } } } }),
  ],
  ['a web page', status(502, { body: `<html>${apiKey}</html>` })],
  [
    'headers',
    reject(429, {
      headers: { 'x-request-id': apiKey, 'x-orq-echo': `Bearer ${apiKey}`, 'set-cookie': apiKey },
    }),
  ],
  ['raw bytes', answer(raw(`: ${apiKey}\n\n`))],
])('hides a key that upstream repeats in %s', async (_name, reply) => {
  for (const stream of [true, false]) {
    const chat = await startChat();
    chat.router.script(reply);
    expect(await everythingOf(await ask(chat, { stream }), chat.events)).not.toContain(apiKey);
  }
});

it('hides a key that the network error repeats', async () => {
  const chat = await startChat({
    fetch: () => Promise.reject(new TypeError(`bad header ${apiKey}`, { cause: new Error(apiKey) })),
  });
  const seen = await everythingOf(await ask(chat), chat.events);
  expect(seen).toContain('bad header');
  expect(seen).not.toContain(apiKey);
});

it('hides a key that the list of models repeats', async () => {
  const chat = await startChat({ models: ['*'] });
  chat.router.scriptModels(status(200, { body: { data: [{ id: `a/${apiKey}` }] } }));
  expect(await everythingOf(await fetch(`${chat.url}/models`), chat.events)).not.toContain(apiKey);
});

it('takes a key that says bearer itself, and hides it as well', async () => {
  const chat = await startChat({ apiKey: `Bearer ${apiKey}` });
  chat.router.script(reject(400, { message: `${apiKey} is wrong` }));
  const seen = await everythingOf(await ask(chat), chat.events);
  expect(chat.router.requests[0]?.headers['authorization']).toBe(`Bearer ${apiKey}`);
  expect(seen).not.toContain(apiKey);
});
