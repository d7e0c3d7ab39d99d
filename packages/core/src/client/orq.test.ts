import { afterEach, describe, expect, it, vi } from 'vitest';

import { ValidationError } from '../errors.ts';
import { events, chunkOf, hello, stop } from '../test/stream-of.ts';
import type { CallOptions, CompletionParams, OrqOptions } from './options.ts';
import { Orq } from './orq.ts';

type Sent = { url: string; method: string | undefined; headers: Record<string, string>; body: unknown };

const answers = {
  '/chat/completions': { choices: [{ message: { content: 'Hi' }, finish_reason: 'stop' }] },
  '/models': { object: 'list', data: [{ id: 'a/b', object: 'model', created: 1, owned_by: 'a' }] },
};

/** A client that notes what it sends. */
function recordingClient(options: OrqOptions = {}) {
  const sent: Sent[] = [];
  const orq = new Orq({
    fetch(url, init) {
      const { method, headers, body } = init;
      const text = typeof body === 'string' ? body : 'null';
      sent.push({ url, method, headers: Object.fromEntries(new Headers(headers)), body: JSON.parse(text) });
      const answer = url.includes('/models') ? answers['/models'] : answers['/chat/completions'];
      return Promise.resolve(Response.json(answer));
    },
    ...options,
  });
  return { orq, sent };
}

async function send(
  params: Partial<CompletionParams>,
  options?: OrqOptions,
  call?: CallOptions,
): Promise<Sent> {
  const { orq, sent } = recordingClient(options);
  await orq.router.chat.completions.create({ ...hello, ...params }, call);
  const [request] = sent;
  if (!request) throw new Error('Nothing was sent.');
  return request;
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

describe('where a request goes', () => {
  it.each([
    [undefined, 'https://my.orq.ai/v2/router/chat/completions', 'https://my.orq.ai/v3/router/models'],
    [
      'https://my.orq.ai/',
      'https://my.orq.ai/v2/router/chat/completions',
      'https://my.orq.ai/v3/router/models',
    ],
    [
      'https://my.orq.ai/v2/router/',
      'https://my.orq.ai/v2/router/chat/completions',
      'https://my.orq.ai/v3/router/models',
    ],
    [
      'https://my.orq.ai/v3/router',
      'https://my.orq.ai/v3/router/chat/completions',
      'https://my.orq.ai/v3/router/models',
    ],
    [
      'http://localhost:11434/v1',
      'http://localhost:11434/v1/chat/completions',
      'http://localhost:11434/v1/models',
    ],
    [
      'https://a.b/deep/prefix//',
      'https://a.b/deep/prefix/chat/completions',
      'https://a.b/deep/prefix/models',
    ],
    [
      'https://a.b/openai?version=1',
      'https://a.b/openai/chat/completions?version=1',
      'https://a.b/openai/models?version=1',
    ],
    ['http://[::1]:8080/v1', 'http://[::1]:8080/v1/chat/completions', 'http://[::1]:8080/v1/models'],
    ['/api/orq', 'http://localhost/api/orq/chat/completions', 'http://localhost/api/orq/models'],
  ])('a base of %s', async (baseURL, completions, models) => {
    const { orq, sent } = recordingClient({ baseURL });
    await orq.router.chat.completions.create(hello);
    await orq.router.models.list();
    expect(sent.map(({ url, method }) => `${method} ${url}`)).toEqual([
      `POST ${completions}`,
      `GET ${models}`,
    ]);
  });

  it('is the own origin of a page for a path', async () => {
    vi.stubGlobal('location', { origin: 'https://shop.example' });
    expect((await send({}, { baseURL: '/api/orq' })).url).toBe(
      'https://shop.example/api/orq/chat/completions',
    );
  });

  it.each([
    'localhost:8080',
    'my.orq.ai',
    '',
    '//evil.example',
    'ftp://a.b',
    'https://user:pass@a.b',
    'https://a.b/#x',
    'api/orq',
    'https:// a.b',
  ])('refuses %j as a base', (baseURL) => {
    expect(() => new Orq({ baseURL })).toThrow(/baseURL: must begin with https:\/\//);
  });

  it('refuses a path where nothing can resolve it, but only when something is sent', async () => {
    const orq = new Orq({ baseURL: '/api/orq' });
    await expect(orq.router.models.list()).rejects.toThrow(/baseURL: is a path/);
  });

  it('uses the fetch that is global when it sends', async () => {
    const orq = new Orq({ baseURL: 'https://a.b/v1' });
    const fetch = vi.fn<() => Promise<Response>>(() => Promise.resolve(Response.json(answers['/models'])));
    vi.stubGlobal('fetch', fetch);
    await orq.router.models.list();
    expect(fetch).toHaveBeenCalledOnce();
  });
});

describe('what a request carries', () => {
  it('is what the caller set, and `stream`', async () => {
    const { body } = await send({});
    expect(body).toEqual({ ...hello, stream: false });
    expect((await send({ stream: null })).body).toEqual({ ...hello, stream: false });
    const extras = {
      temperature: null,
      seed: 0.5,
      max_tokens: 10,
      custom_field: { deep: [1] },
      user: undefined,
    };
    expect((await send(extras)).body).toEqual({
      ...hello,
      stream: false,
      temperature: null,
      seed: 0.5,
      max_tokens: 10,
      custom_field: { deep: [1] },
    });
  });

  it('names the type of a function tool, which servers ask for', async () => {
    const { body } = await send({ tools: [{ function: { name: 'f' } }, { type: 'web_search', max: 2 }] });
    expect(body).toMatchObject({
      tools: [
        { type: 'function', function: { name: 'f' } },
        { type: 'web_search', max: 2 },
      ],
    });
  });

  it('asks for what the caller wants to read', async () => {
    const plain = await send({});
    expect(plain.headers).toEqual({ accept: 'application/json', 'content-type': 'application/json' });
    const body = events(chunkOf({ content: 'Hi' }), stop);
    let accept: string | null = null;
    const orq = new Orq({
      fetch(_url, { headers }) {
        accept = new Headers(headers).get('accept');
        return Promise.resolve(new Response(body));
      },
    });
    await orq.router.chat.completions.create({ ...hello, stream: true });
    expect(accept).toMatch(/^text\/event-stream\b.*application\/json/);
  });

  it('has the headers of the client and of the call, which win whatever their case', async () => {
    const options = { headers: { 'X-ORQ-IDENTITY-ID': 'anna', Accept: 'text/x', 'x-thread': 'a' } };
    const call = { headers: { 'X-Orq-Identity-Id': 'ben', ACCEPT: null, 'x-undefined': undefined } };
    const { headers } = await send({}, options, call);
    expect(headers).toEqual({
      'content-type': 'application/json',
      'x-orq-identity-id': 'ben',
      'x-thread': 'a',
    });
    expect((await send({}, {}, { headers: new Headers({ 'x-a': '1' }) })).headers).toMatchObject({
      'x-a': '1',
    });
  });

  it.each([
    ['secret', 'Bearer secret'],
    ['  secret\n', 'Bearer secret'],
    ['bearer secret', 'bearer secret'],
    [() => 'asked', 'Bearer asked'],
    [() => Promise.resolve('later'), 'Bearer later'],
  ])('sends the key %j', async (apiKey, authorization) => {
    expect((await send({}, { apiKey })).headers['authorization']).toBe(authorization);
  });

  it('takes the key of the environment for the Orq router, and for no other server', async () => {
    vi.stubEnv('ORQ_API_KEY', 'from-env');
    expect((await send({})).headers['authorization']).toBe('Bearer from-env');
    expect((await send({}, { baseURL: 'https://my.orq.ai/v3/router' })).headers['authorization']).toBe(
      'Bearer from-env',
    );
    for (const baseURL of [
      'http://localhost:1234/v1',
      'https://my.orq.ai.evil.example',
      'http://my.orq.ai',
      '/api/orq',
    ]) {
      expect((await send({}, { baseURL })).headers['authorization']).toBeUndefined();
    }
  });

  it('does not show a key that no header can carry', async () => {
    const refused = send({}, { apiKey: 'sec\u0001ret' });
    await expect(refused).rejects.toThrow(/apiKey: holds characters/);
    await expect(refused).rejects.not.toThrow(/sec.?ret/);
    await expect(send({}, { headers: { 'x-token': 'sec\nret' } })).rejects.toThrow(
      /headers\.x-token: holds characters/,
    );
  });

  it('refuses what JSON cannot carry', async () => {
    const loop: Record<string, unknown> = {};
    loop['self'] = loop;
    await expect(send({ custom: loop })).rejects.toThrow(ValidationError);
    await expect(send({ custom: 1n }, { validate: false })).rejects.toThrow(/JSON cannot carry/);
  });
});

describe('a key in a browser', () => {
  it('is refused, with the way out', () => {
    vi.stubGlobal('document', {});
    expect(() => new Orq({ apiKey: 'secret' })).toThrow(/@orq-chat\/server/);
    expect(() => new Orq({ apiKey: () => 'secret' })).toThrow(/dangerouslyAllowBrowser/);
    expect(() => new Orq({ apiKey: 'secret' })).not.toThrow(/secret/);
  });

  it('is allowed when the caller insists, and none is needed', () => {
    vi.stubGlobal('document', {});
    expect(() => new Orq({ apiKey: 'secret', dangerouslyAllowBrowser: true })).not.toThrow();
    expect(() => new Orq({ baseURL: '/api/orq' })).not.toThrow();
  });
});

describe('the models', () => {
  const list = (body: unknown, init?: ResponseInit) =>
    new Orq({ fetch: () => Promise.resolve(Response.json(body, init)) }).router.models.list();

  it('come as a list, whatever the shape', async () => {
    const model = { id: 'a/b', object: 'model', created: 1, owned_by: 'a', context: 8 };
    expect(await list({ object: 'list', data: [model] })).toEqual({ object: 'list', data: [model] });
    expect(await list({ object: 'list', data: null })).toEqual({ object: 'list', data: [] });
    expect(await list([model])).toEqual({ object: 'list', data: [model] });
    expect(await list({ data: [{ id: 'x', created: 'now' }, { name: 'no id' }, null] })).toEqual({
      object: 'list',
      data: [{ id: 'x' }],
    });
  });

  it('fail as completions do', async () => {
    await expect(list({ error: { message: 'Bad key' } }, { status: 401 })).rejects.toMatchObject({
      name: 'SDKError',
      status: 401,
    });
    await expect(list('<html>')).rejects.toMatchObject({ name: 'StreamError', reason: 'not_event_stream' });
  });
});
