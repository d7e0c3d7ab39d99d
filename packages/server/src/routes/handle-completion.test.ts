import { answer, html, reject, status, text, unreachable, usage } from '@orq-chat/testing';
import { expect, it } from 'vitest';

import { RequestError } from '../index.ts';
import { apiKey, ask, startChat } from '../test/start-chat.ts';

it('sends the key upstream, and of the browser only what it asks and its trace', async () => {
  const chat = await startChat();
  const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
  await ask(
    chat,
    {},
    {
      headers: {
        authorization: 'Bearer stolen',
        cookie: 'session=1',
        'x-orq-identity-id': 'boss',
        'x-orq-metadata-team': 'finance',
        traceparent,
        tracestate: 'vendor=1',
      },
    },
  );
  const { headers, path } = chat.router.requests[0]!;
  expect(path).toBe('/v3/router/chat/completions');
  expect(headers).toMatchObject({ authorization: `Bearer ${apiKey}`, traceparent, tracestate: 'vendor=1' });
  for (const name of ['cookie', 'x-orq-identity-id', 'x-orq-metadata-team'])
    expect(headers).not.toHaveProperty(name);
});

it('keeps trace ids and rate limits of an answer, and drops the rest', async () => {
  const upstreamHeaders = {
    'content-type': 'application/json',
    'x-orq-trace-id': 'trace-1',
    'x-ratelimit-remaining': '9',
    'x-ratelimit-reset': '58s',
    'x-request-id': 'request-1',
    'set-cookie': 'session=theirs',
    'openai-organization': 'ours',
    'access-control-allow-origin': '*',
    'keep-alive': 'timeout=99',
    'proxy-authenticate': 'Basic',
  };
  const chat = await startChat({
    fetch: async () => new Response('{"choices":[]}', { headers: upstreamHeaders }),
  });
  const headers = Object.fromEntries((await ask(chat)).headers);
  expect(headers).toMatchObject({
    'x-orq-trace-id': 'trace-1',
    'x-ratelimit-remaining': '9',
    'x-ratelimit-reset': '58s',
    'x-request-id': 'request-1',
  });
  for (const name of [
    'set-cookie',
    'openai-organization',
    'access-control-allow-origin',
    'proxy-authenticate',
  ]) {
    expect(headers).not.toHaveProperty(name);
  }
  expect(headers['keep-alive']).not.toBe('timeout=99');
});

it('answers under any mount path, and nothing else', async () => {
  const chat = await startChat();
  const origin = new URL(chat.url).origin;
  expect((await ask({ url: `${origin}/deep/down` })).status).toBe(200);
  const lost = await fetch(`${chat.url}/embeddings`, { method: 'POST' });
  expect(lost.status).toBe(404);
  expect(await lost.json()).toMatchObject({ error: { code: 'not_found' } });
  const wrong = await fetch(`${chat.url}/chat/completions`);
  expect(wrong.status).toBe(405);
  expect(wrong.headers.get('allow')).toBe('POST');
});

it('lets nobody in whom `authorize` does not name', async () => {
  const chat = await startChat({ authorize: () => null });
  const response = await ask(chat);
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({
    error: { code: 'not_authorized', type: 'authentication_error' },
  });
  expect(chat.router.requests).toHaveLength(0);
});

it.each([
  ['fails', () => Promise.reject(new Error('the database is down')), 'the database is down'],
  ['returns no principal', () => ({}), 'authorize'],
  ['reads the body', (request: Request) => request.text().then(() => ({ id: 'ada' })), 'request.clone()'],
])(
  'keeps the door shut when `authorize` %s, and tells only the log why',
  async (_name, authorize, reason) => {
    // @ts-expect-error -- one of them is wrong on purpose
    const chat = await startChat({ authorize });
    const response = await ask(chat);
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain(reason);
    expect(chat.events).toEqual([
      expect.objectContaining({
        type: 'error',
        code: 'internal_error',
        detail: expect.stringContaining(reason),
      }),
    ]);
    expect(chat.router.requests).toHaveLength(0);
  },
);

it('lets `authorize` answer in its own words', async () => {
  const chat = await startChat({
    authorize: () => {
      throw new RequestError({
        status: 402,
        code: 'plan_expired',
        message: 'Your plan has ended. Renew it to go on.',
      });
    },
  });
  const response = await ask(chat);
  expect(response.status).toBe(402);
  expect(await response.json()).toEqual({
    error: {
      message: 'Your plan has ended. Renew it to go on.',
      type: 'invalid_request_error',
      param: null,
      code: 'plan_expired',
    },
  });
});

it('gives `transform` the last word on body and headers', async () => {
  const chat = await startChat({
    authorize: () => ({ id: 'ada', plan: 'free' }),
    transform: (body, principal, { headers }) => {
      headers.set('x-orq-identity-id', principal.id);
      return {
        ...body,
        model: 'local/echo',
        messages: [{ role: 'system', content: 'Be brief.' }, ...body.messages],
        metadata: { tenant: 'north' },
      };
    },
  });
  await ask(chat, { model: 'any/model' });
  const { headers, body } = chat.router.requests[0]!;
  expect(headers['x-orq-identity-id']).toBe('ada');
  expect(headers['authorization']).toBe(`Bearer ${apiKey}`);
  expect(body).toMatchObject({
    model: 'local/echo',
    metadata: { tenant: 'north' },
    messages: [{ role: 'system', content: 'Be brief.' }, { role: 'user' }],
  });
});

it.each([
  [
    'Orq',
    {
      error: {
        message: 'No budget left.',
        type: 'rate_limit_error',
        code: 'cost_budget_exceeded',
        dimension: 'day',
      },
    },
  ],
  ['a list', [{ error: { message: 'No budget left.', code: 'cost_budget_exceeded', dimension: 'day' } }]],
  ['plain', { message: 'No budget left.', code: 'cost_budget_exceeded', dimension: 'day' }],
])('passes an upstream error in the shape of %s on in Orq’s', async (_name, body) => {
  const chat = await startChat();
  chat.router.script(status(429, { body, headers: { 'retry-after': '30', 'x-orq-trace-id': 'trace-1' } }));
  const response = await ask(chat);
  expect(response.status).toBe(429);
  expect(response.headers.get('retry-after')).toBe('30');
  expect(response.headers.get('x-orq-trace-id')).toBe('trace-1');
  expect(await response.json()).toEqual({
    error: {
      message: 'No budget left.',
      type: 'rate_limit_error',
      param: null,
      code: 'cost_budget_exceeded',
      dimension: 'day',
    },
  });
});

it.each([
  ['an unreachable provider', unreachable(), 502, 'upstream_unreachable'],
  ['a web page with status 200', html(200), 502, 'upstream_not_an_answer'],
  ['a web page with status 503', html(503), 503, 'upstream_503'],
  [
    'a redirect',
    status(302, { headers: { location: 'https://evil.example/' } }),
    502,
    'upstream_not_an_answer',
  ],
  ['a refusal without words', status(500), 500, 'upstream_500'],
  ['a refused key', reject(401, { message: 'Incorrect API key: sk-or*****def' }), 401, 'invalid_api_key'],
])('says in a sentence that there is %s', async (_name, reply, expectedStatus, code) => {
  const chat = await startChat();
  chat.router.script(reply);
  const response = await ask(chat, { stream: true });
  expect(response.status).toBe(expectedStatus);
  const body: unknown = await response.json();
  expect(body).toMatchObject({ error: { code, message: expect.stringMatching(/^[A-Z].{20,}\.$/) } });
  expect(JSON.stringify(body)).not.toContain('sk-or');
  expect(chat.events.at(-1)).toMatchObject({ type: 'error', status: expectedStatus, code });
});

it('does not wait for ever for an answer to begin', async () => {
  const chat = await startChat({
    limits: { responseTime: 5 },
    fetch: (_url, init) =>
      new Promise((_resolve, fail) => {
        init?.signal?.addEventListener('abort', () => fail(init.signal?.reason));
      }),
  });
  const response = await ask(chat);
  expect(response.status).toBe(504);
  expect(await response.json()).toMatchObject({ error: { code: 'upstream_timeout' } });
});

it.each([true, false])('reports request, first byte and finish with usage (stream: %s)', async (stream) => {
  const chat = await startChat({ authorize: () => ({ id: 'ada' }) });
  chat.router.script(
    answer(text('Hello'), usage({ prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 })),
  );
  await (await ask(chat, { stream, ...(stream ? { stream_options: { include_usage: true } } : {}) })).text();
  const base = { requestId: expect.any(String), route: 'completions', principal: 'ada' };
  expect(chat.events).toEqual([
    { ...base, type: 'request', model: 'local/echo', stream },
    { ...base, type: 'first-byte', time: expect.any(Number) },
    {
      ...base,
      type: 'finish',
      status: 200,
      time: expect.any(Number),
      usage: expect.objectContaining({ total_tokens: 5 }),
    },
  ]);
  expect(new Set(chat.events.map((event) => event.requestId)).size).toBe(1);
});
