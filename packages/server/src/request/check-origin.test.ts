import { expect, it } from 'vitest';

import type { OrqHandlerOptions } from '../handler-options.ts';
import { ask, startChat } from '../test/start-chat.ts';

type AllowedOrigins = NonNullable<OrqHandlerOptions['allowedOrigins']>;

async function askFrom(headers: Record<string, string>, allowedOrigins?: AllowedOrigins) {
  const chat = await startChat(allowedOrigins ? { allowedOrigins } : {});
  const own = new URL(chat.url).origin;
  const filled = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace('OWN', own)]),
  );
  return { chat, response: await ask(chat, {}, { headers: filled }) };
}

it.each([
  ['its own origin', { origin: 'OWN' }, undefined],
  ['no browser', {}, undefined],
  [
    'a page that a proxy serves under another name',
    { origin: 'https://app.example', 'sec-fetch-site': 'same-origin' },
    undefined,
  ],
  ['a listed origin', { origin: 'https://app.example' }, ['https://app.example']],
  [
    'an origin that a function allows',
    { origin: 'https://a.app.example' },
    (origin: string) => origin.endsWith('.app.example'),
  ],
] satisfies [string, Record<string, string>, AllowedOrigins | undefined][])(
  'lets %s in',
  async (_name, headers, allowed) => {
    const { response } = await askFrom(headers, allowed);
    expect(response.status).toBe(200);
  },
);

it.each([
  ['a foreign origin', { origin: 'https://evil.example' }, undefined],
  ['an origin that only begins like its own', { origin: 'OWN.evil.example' }, undefined],
  ['a sandboxed page', { origin: 'null' }, undefined],
  ['a foreign image tag', { 'sec-fetch-site': 'cross-site' }, undefined],
  ['its own origin where others are listed', { origin: 'OWN' }, ['https://app.example']],
  ['a listed host under another scheme', { origin: 'http://app.example' }, ['https://app.example']],
  ['an origin that a function denies', { origin: 'https://evil.example' }, () => Promise.resolve(false)],
] satisfies [string, Record<string, string>, AllowedOrigins | undefined][])(
  'keeps %s out',
  async (_name, headers, allowed) => {
    const { chat, response } = await askFrom(headers, allowed);
    expect(response.status).toBe(403);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(await response.json()).toMatchObject({
      error: { code: 'origin_not_allowed', type: 'permission_error' },
    });
    expect(chat.router.requests).toHaveLength(0);
    expect(chat.events).toEqual([
      expect.objectContaining({ type: 'error', status: 403, code: 'origin_not_allowed' }),
    ]);
  },
);

it('answers a preflight without asking who it is', async () => {
  const chat = await startChat({ allowedOrigins: ['https://app.example'], authorize: () => null });
  const response = await fetch(`${chat.url}/chat/completions`, {
    method: 'OPTIONS',
    headers: {
      origin: 'https://app.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-mine',
    },
  });
  expect(response.status).toBe(204);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'access-control-allow-origin': 'https://app.example',
    'access-control-allow-credentials': 'true',
    'access-control-allow-methods': 'POST',
    'access-control-allow-headers': 'content-type,x-mine',
    vary: 'Origin, Access-Control-Request-Headers',
  });
});

it('refuses a preflight of a foreign page', async () => {
  const chat = await startChat();
  const response = await fetch(`${chat.url}/chat/completions`, {
    method: 'OPTIONS',
    headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' },
  });
  expect(response.status).toBe(403);
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
});

it('lets an allowed page read errors, and the headers that it retries by', async () => {
  const chat = await startChat({ allowedOrigins: ['https://app.example'], authorize: () => null });
  const response = await ask(chat, {}, { headers: { origin: 'https://app.example' } });
  expect(response.status).toBe(401);
  expect(response.headers.get('access-control-allow-origin')).toBe('https://app.example');
  expect(response.headers.get('access-control-expose-headers')).toContain('retry-after');
  expect(response.headers.get('vary')).toBe('Origin');
});
