import { getEventListeners } from 'node:events';

import { describe, expect, it } from 'vitest';

import {
  answer,
  createTestRouter,
  finish,
  reads,
  slow,
  reject,
  status,
  text,
  toolCall,
  unreachable,
  usage,
} from '../index.ts';
import { ask, complete, stream } from '../test/ask.ts';
import { createVirtualClock } from '../test/virtual-clock.ts';

const hello = answer(text(['Hel', 'lo']));

describe('an answer', () => {
  it('is a completion when the request does not stream', async () => {
    const router = createTestRouter({ script: [hello], clock: createVirtualClock() });
    const response = await ask(router);
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(response.headers.get('x-orq-trace-id')).toMatch(/^[0-9a-f]{32}$/);
    expect(await response.json()).toEqual({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_750_000_000,
      model: 'any/model',
      choices: [
        {
          index: 0,
          message: { role: 'assistant', content: 'Hello' },
          finish_reason: 'stop',
          logprobs: null,
        },
      ],
      usage: {
        prompt_tokens: 5,
        completion_tokens: 2,
        total_tokens: 7,
        completion_tokens_details: { reasoning_tokens: 0 },
      },
    });
  });

  it('is a stream of role, deltas, finish reason and end mark when it does', async () => {
    const router = createTestRouter({ script: [hello], clock: createVirtualClock() });
    const response = await ask(router, { stream: true });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');

    const head =
      '{"id":"chatcmpl-1","object":"chat.completion.chunk","created":1750000000,"model":"any/model"';
    expect(await response.text()).toBe(
      [
        `data: ${head},"choices":[{"index":0,"delta":{"role":"assistant","content":""},"finish_reason":null}]}`,
        `data: ${head},"choices":[{"index":0,"delta":{"content":"Hel"},"finish_reason":null}]}`,
        `data: ${head},"choices":[{"index":0,"delta":{"content":"lo"},"finish_reason":null}]}`,
        `data: ${head},"choices":[{"index":0,"delta":{},"finish_reason":"stop"}]}`,
        'data: [DONE]',
        '',
      ].join('\n\n'),
    );
  });

  it('sends usage in a chunk of its own when asked, and null before', async () => {
    const counts = usage({ prompt_tokens: 3, completion_tokens: 4 });
    const router = createTestRouter({ script: [answer(text('Hi'), counts)] });
    const chunks = await stream(router, { stream_options: { include_usage: true } });
    expect(chunks.slice(0, -1).map((chunk) => chunk.usage)).toEqual([null, null, null]);
    expect(chunks.at(-1)).toMatchObject({
      choices: [],
      usage: { prompt_tokens: 3, completion_tokens: 4, total_tokens: 7 },
    });
  });

  it('sends no usage when the script says null', async () => {
    const router = createTestRouter({ script: [answer(text('Hi'), usage(null))] });
    const chunks = await stream(router, { stream_options: { include_usage: true } });
    expect(chunks.at(-1)?.choices[0]?.finish_reason).toBe('stop');
  });

  it('ends with the reason that fits it, or with the one it is told', async () => {
    const router = createTestRouter({
      script: [answer(toolCall('look')), answer(text('Long'), finish('length'))],
    });
    expect((await complete(router)).choices[0]?.finish_reason).toBe('tool_calls');
    expect((await stream(router)).at(-1)?.choices[0]?.finish_reason).toBe('length');
  });

  it('has a choice even when it says nothing', async () => {
    const router = createTestRouter({ script: [answer(), answer()] });
    expect((await complete(router)).choices).toMatchObject([
      { index: 0, message: { role: 'assistant', content: null }, finish_reason: 'stop' },
    ]);
    expect((await stream(router)).map((chunk) => chunk.choices[0]?.delta)).toEqual([
      { role: 'assistant', content: '' },
      {},
    ]);
  });
});

describe('the script', () => {
  it('gives each chat request its next reply, then leaves the word to the models', async () => {
    const router = createTestRouter({ script: [answer(text('one'))], tokensPerSecond: Infinity });
    router.script(reject(429, { retryAfter: 2 }));
    const requests = { model: 'local/echo' };
    expect(await complete(router, requests)).toMatchObject({ choices: [{ message: { content: 'one' } }] });
    const refused = await ask(router, requests);
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '2']);
    expect(await complete(router, requests)).toMatchObject({ choices: [{ message: { content: 'Hi' } }] });
  });

  it('asks a function when the request is there', async () => {
    const router = createTestRouter();
    router.script((request, recorded) => answer(text(`${request.model} by ${recorded.method}`)));
    expect(await complete(router)).toMatchObject({
      choices: [{ message: { content: 'any/model by POST' } }],
    });
  });

  it('is not used up by a request that is refused before it', async () => {
    const router = createTestRouter({ script: [hello] });
    expect((await ask(router, { model: '' })).status).toBe(400);
    expect((await ask(router)).status).toBe(200);
  });

  it('sends any response as it stands', async () => {
    const router = createTestRouter({
      script: [
        status(418, { body: { tea: true }, headers: { 'x-pot': 'short' } }),
        status(502, { body: '<h1>Bad gateway</h1>' }),
        status(204),
      ],
    });
    const teapot = await ask(router);
    expect([teapot.status, teapot.headers.get('x-pot'), await teapot.json()]).toEqual([
      418,
      'short',
      { tea: true },
    ]);
    expect((await ask(router)).headers.get('content-type')).toBe('text/html');
    expect((await ask(router)).body).toBeNull();
  });

  it('rejects as fetch does when nothing can be reached', async () => {
    const router = createTestRouter({ script: [unreachable()] });
    await expect(ask(router)).rejects.toThrow(new TypeError('fetch failed'));
    expect(router.requests[0]?.state).toBe('dropped');
  });

  it('passes on what its functions throw', async () => {
    const mistake = new Error('no such fixture');
    const router = createTestRouter({ script: [() => Promise.reject(mistake)] });
    await expect(ask(router)).rejects.toBe(mistake);
    expect(router.requests[0]?.state).toBe('dropped');
  });

  it('stands in for the models list too', async () => {
    const router = createTestRouter();
    router.scriptModels(reject(503), () =>
      Promise.resolve(status(200, { body: { object: 'list', data: null } })),
    );
    const list = () => router.fetch('https://router.test/v3/router/models');
    expect((await list()).status).toBe(503);
    expect(await (await list()).json()).toEqual({ object: 'list', data: null });
    expect(await (await list()).json()).toMatchObject({
      data: expect.arrayContaining([expect.objectContaining({ id: 'local/echo' })]),
    });
  });
});

describe('the models', () => {
  const models = [{ id: 'lab/parrot', reply: () => hello }];

  it('are listed under any base path, and one by one', async () => {
    const router = createTestRouter({ models, clock: createVirtualClock() });
    const parrot = { id: 'lab/parrot', object: 'model', created: 1_750_000_000, owned_by: 'lab' };
    for (const base of ['https://router.test', 'https://router.test/v3/router', '/api/orq']) {
      const response = await router.fetch(`${base}/models`);
      expect(await response.json()).toEqual({ object: 'list', data: [parrot] });
    }
    for (const id of ['lab/parrot', 'lab%2Fparrot']) {
      expect(await (await router.fetch(`https://router.test/models/${id}`)).json()).toEqual(parrot);
    }
    for (const id of ['lab/owl', '%']) {
      expect((await router.fetch(`https://router.test/models/${id}`)).status).toBe(404);
    }
  });

  it('answer under any base path', async () => {
    const router = createTestRouter({ models, tokensPerSecond: Infinity });
    const body = JSON.stringify({ model: 'lab/parrot', messages: [{ role: 'user', content: 'Hi' }] });
    for (const base of ['https://router.test', 'https://router.test/v2/router', '/api/orq']) {
      const response = await router.fetch(`${base}/chat/completions`, { method: 'POST', body });
      expect(await response.json()).toMatchObject({ choices: [{ message: { content: 'Hello' } }] });
    }
  });
});

describe('a request that is wrong', () => {
  it.each([
    ['a model that is not there', {}, 404, { param: 'model' }],
    ['no model', { model: undefined }, 400, { param: 'model' }],
    ['no messages', { messages: [] }, 400, { param: 'messages' }],
    [
      'a message without a role',
      { messages: [{ role: 'user' }, { content: 'Hi' }] },
      400,
      { param: 'messages[1].role' },
    ],
  ])('is refused for %s, in the error envelope', async (_case, fields, code, error) => {
    const response = await ask(createTestRouter(), fields);
    expect(response.status).toBe(code);
    expect(response.headers.get('x-orq-trace-id')).not.toBeNull();
    expect(await response.json()).toEqual({
      error: {
        message: expect.any(String),
        type: 'invalid_request_error',
        code: code === 404 ? 'model_not_found' : null,
        ...error,
      },
    });
  });

  it.each([
    ['content that is a number', { messages: [{ role: 'user', content: 1 }] }, 'messages[0].content'],
    ['a part that is none', { messages: [{ role: 'user', content: [null] }] }, 'messages[0].content'],
    ['no choices', { n: 0 }, 'n'],
    ['a million choices', { n: 1_000_000 }, 'n'],
    ['a tool without a name', { tools: [{ type: 'function' }] }, 'tools'],
  ])('is refused for %s, with the field to look at', async (_case, fields, param) => {
    const response = await ask(createTestRouter({ script: [hello] }), fields);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { param } });
  });

  it.each(['', 'not json', '[]', '"text"'])('is refused for the body %j', async (body) => {
    expect((await ask(createTestRouter(), {}, { body })).status).toBe(400);
  });

  it('is refused for its path, its method and its key', async () => {
    const router = createTestRouter({ apiKey: 'secret', script: [hello] });
    const authorized = { headers: { authorization: 'Bearer secret' } };
    expect((await router.fetch('https://router.test/nowhere', authorized)).status).toBe(404);
    expect((await ask(router, {}, { ...authorized, method: 'PUT' })).status).toBe(405);
    expect((await ask(router)).status).toBe(401);
    expect((await ask(router, {}, { headers: { authorization: 'Bearer guess' } })).status).toBe(401);
    expect((await ask(router, {}, authorized)).status).toBe(200);
  });

  it('to the script throws at once', () => {
    expect(() => createTestRouter({ tokensPerSecond: 0 })).toThrow(RangeError);
    expect(() => slow(Number.NaN)).toThrow(RangeError);
    expect(() => reads(8, 0)).toThrow(RangeError);
  });
});

describe('what was asked', () => {
  it('is recorded with url, headers and body', async () => {
    const router = createTestRouter({ script: [hello] });
    await ask(router, { temperature: 0.2 }, { headers: { 'X-Orq-Identity-Id': 'ada' } });
    expect(router.requests).toHaveLength(1);
    expect(router.requests[0]).toMatchObject({
      method: 'POST',
      url: 'https://router.test/v2/router/chat/completions',
      path: '/v2/router/chat/completions',
      headers: { 'x-orq-identity-id': 'ada' },
      body: { model: 'any/model', temperature: 0.2 },
      state: 'done',
      aborted: false,
      closed: true,
    });
  });

  it('is produced only as it is read', async () => {
    const router = createTestRouter({ script: [hello] });
    const response = await ask(router, { stream: true });
    expect(router.requests[0]).toMatchObject({ state: 'streaming', reads: 0 });
    const reader = response.body?.getReader();
    await reader?.read();
    expect(router.requests[0]).toMatchObject({ state: 'streaming', reads: 1 });
  });

  it('is done once the end mark is out, whether or not the client reads further', async () => {
    const router = createTestRouter({ script: [answer(text('Hi'))] });
    const response = await ask(router, { stream: true });
    const reader = response.body?.getReader();
    for (let read = 0; read < 4; read += 1) await reader?.read();
    await reader?.cancel();
    expect(await router.requests[0]?.settled).toBe('done');
  });
});

describe('a client that leaves', () => {
  const endless = () => answer(text(Array.from({ length: 1000 }, () => 'word ')));

  it('by cancelling the body ends the answer', async () => {
    const router = createTestRouter({ script: [endless()] });
    const response = await ask(router, { stream: true });
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(await router.requests[0]?.settled).toBe('aborted');
    expect(router.requests[0]).toMatchObject({ aborted: true, closed: true, reads: 1 });
  });

  it('by its signal ends the answer, and gets the reason of the signal', async () => {
    const router = createTestRouter({ script: [endless()] });
    const controller = new AbortController();
    const response = await ask(router, { stream: true }, { signal: controller.signal });
    const reader = response.body?.getReader();
    await reader?.read();
    const reason = new Error('enough');
    controller.abort(reason);
    await expect(reader?.read()).rejects.toBe(reason);
    expect(router.requests[0]).toMatchObject({ state: 'aborted', reads: 1 });
  });

  it('before the response begins is told so', async () => {
    const router = createTestRouter({ script: [() => new Promise(() => {})] });
    const controller = new AbortController();
    const response = ask(router, {}, { signal: controller.signal });
    const reason = new Error('too slow');
    controller.abort(reason);
    await expect(response).rejects.toBe(reason);
  });

  it('keeps no listener on its signal once it has been answered', async () => {
    const router = createTestRouter({ script: [hello], clock: createVirtualClock() });
    const { signal } = new AbortController();
    await (await ask(router, { stream: true }, { signal })).text();
    await router.requests[0]?.settled;
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('before it asked is not recorded', async () => {
    const router = createTestRouter();
    await expect(ask(router, {}, { signal: AbortSignal.abort() })).rejects.toThrow('aborted');
    expect(router.requests).toHaveLength(0);
  });
});

describe('speed', () => {
  it('is that of a fast model for models, and at once for scripts', async () => {
    const clock = createVirtualClock();
    const router = createTestRouter({ clock, script: [hello] });
    await complete(router);
    expect(clock.waits).toEqual([]);

    const words = Array.from({ length: 121 }, () => 'word').join(' ');
    const before = clock.now();
    await stream(router, { model: 'local/echo', messages: [{ role: 'user', content: words }] });
    expect(clock.now() - before).toBeCloseTo((121 / 120) * 1000, 0);
  });

  it('can be set for both', async () => {
    const clock = createVirtualClock();
    const router = createTestRouter({ clock, tokensPerSecond: 10, script: [hello] });
    await complete(router);
    expect(clock.waits).toEqual([100, 100]);
  });
});
