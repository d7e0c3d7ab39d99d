import { connect } from 'node:net';

import OpenAI, { APIError } from 'openai';
import { afterEach, describe, expect, it } from 'vitest';

import {
  answer,
  createTestRouter,
  drop,
  interleave,
  raw,
  reject,
  stall,
  text,
  toolCall,
  unreachable,
  usage,
  type Responder,
} from './index.ts';
import { listen, type Listening, type ListenOptions } from './node.ts';
import { ask } from './test/ask.ts';

const open: Listening[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(script: readonly Responder[] = [], options: ListenOptions & { apiKey?: string } = {}) {
  const { apiKey, ...listenOptions } = options;
  const router = createTestRouter({
    script,
    tokensPerSecond: Infinity,
    ...(apiKey === undefined ? {} : { apiKey }),
  });
  const server = await listen(router, listenOptions);
  open.push(server);
  /** The router as it is seen from the other end of the wire. */
  const remote: typeof globalThis.fetch = (input, init) => {
    const { pathname } = new URL(input instanceof Request ? input.url : input);
    return fetch(server.url + pathname, init);
  };
  return { router, server, remote: { fetch: remote } };
}

describe('over HTTP', () => {
  it('answers as it does without', async () => {
    const script = () => [answer(text('Grüße 🌞')), answer(text('Hello')), reject(429, { retryAfter: 2 })];
    const inside = createTestRouter({ script: script() });
    const { remote } = await serve(script());
    for (const fields of [{ stream: true }, {}, {}]) {
      const [near, far] = await Promise.all([ask(inside, fields), ask(remote, fields)]);
      expect(far.status).toBe(near.status);
      for (const name of ['content-type', 'x-orq-trace-id', 'retry-after']) {
        expect(far.headers.get(name)).toBe(near.headers.get(name));
      }
      const stable = (body: string) => body.replaceAll(/"created":\d+/g, '"created":0');
      expect(stable(await far.text())).toBe(stable(await near.text()));
    }
  });

  it('sends each piece when it is there', async () => {
    const { remote } = await serve([answer(text('first'), stall())]);
    const reader = (await ask(remote, { stream: true })).body
      ?.pipeThrough(new TextDecoderStream())
      .getReader();
    let body = '';
    while (!body.includes('first')) body += (await reader?.read())?.value ?? '';
    expect(body).not.toContain('[DONE]');
    await reader?.cancel();
  });

  it('breaks the connection where the script does, after what came before', async () => {
    const { remote, router } = await serve([answer(text('Half'), drop()), unreachable()]);
    const reader = (await ask(remote, { stream: true })).body
      ?.pipeThrough(new TextDecoderStream())
      .getReader();
    let body = '';
    await expect(async () => {
      for (;;) body += (await reader?.read())?.value ?? '';
    }).rejects.toThrow('terminated');
    expect(body).toContain('Half');
    expect(router.requests[0]?.state).toBe('dropped');
    await expect(ask(remote)).rejects.toThrow('fetch failed');
  });

  it('aborts the request when the socket closes', async () => {
    const { remote, router, server } = await serve([answer(text('first'), stall())]);
    const controller = new AbortController();
    const response = await ask(remote, { stream: true }, { signal: controller.signal });
    await response.body?.getReader().read();
    expect(server.connections).toBe(1);
    controller.abort();
    expect(await router.requests[0]?.settled).toBe('aborted');
    await server.close();
    expect(server.connections).toBe(0);
  });

  it('cuts every connection on demand, and takes new ones', async () => {
    const { remote, router, server } = await serve([answer(text('first'), stall()), answer(text('again'))]);
    const body = (await ask(remote, { stream: true })).text();
    server.disconnect();
    await expect(body).rejects.toThrow('terminated');
    expect(await router.requests[0]?.settled).toBe('aborted');
    expect((await ask(remote)).status).toBe(200);
  });

  it('makes no more than a reader takes', async () => {
    const block = raw(new Uint8Array(64 * 1024));
    const { router, server } = await serve([answer(...Array.from({ length: 2000 }, () => block))]);
    const body = '{"model":"a/b","stream":true,"messages":[{"role":"user","content":"Hi"}]}';
    const socket = connect(server.port, '127.0.0.1');
    socket.write(
      `POST /chat/completions HTTP/1.1\r\nhost: test\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
    );
    // One read, then none: what the system buffers is far less than the 128 MB of the answer.
    await new Promise((resolve) => socket.once('data', resolve));
    socket.pause();
    socket.destroy();
    expect(await router.requests[0]?.settled).toBe('aborted');
    expect(router.requests[0]?.reads).toBeLessThan(1000);
  });

  it('keeps other origins out unless told', async () => {
    const strict = await serve();
    expect(
      (await fetch(`${strict.server.url}/models`)).headers.get('access-control-allow-origin'),
    ).toBeNull();

    const { server } = await serve([], { cors: 'https://app.test' });
    const preflight = await fetch(`${server.url}/chat/completions`, { method: 'OPTIONS' });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([
      204,
      'https://app.test',
    ]);
    const list = await fetch(`${server.url}/models`);
    expect(list.headers.get('access-control-allow-origin')).toBe('https://app.test');
  });

  it('says so when the port is taken', async () => {
    const { server } = await serve();
    await expect(serve([], { port: server.port })).rejects.toThrow('EADDRINUSE');
  });
});

describe('the official OpenAI client', () => {
  const question = { model: 'any/model', messages: [{ role: 'user' as const, content: 'Hi' }] };
  const connectTo = async (script: readonly Responder[], options: { apiKey?: string } = {}) => {
    const { server } = await serve(script, options);
    return new OpenAI({ baseURL: `${server.url}/v2/router`, apiKey: 'guess', maxRetries: 0 });
  };

  it('reads a completion', async () => {
    const client = await connectTo([
      answer(text('Hello'), usage({ prompt_tokens: 1, completion_tokens: 2 })),
    ]);
    const completion = await client.chat.completions.create(question);
    expect(completion.choices[0]).toMatchObject({
      message: { role: 'assistant', content: 'Hello' },
      finish_reason: 'stop',
    });
    expect(completion.usage?.total_tokens).toBe(3);
  });

  it('reads a stream with its usage', async () => {
    const client = await connectTo([answer(text('Hello there'))]);
    const runner = client.chat.completions.stream({ ...question, stream_options: { include_usage: true } });
    expect(await runner.finalContent()).toBe('Hello there');
    expect(await runner.totalUsage()).toMatchObject({ completion_tokens: 2 });
  });

  it('reads parallel tool calls, however their fragments are mixed', async () => {
    const calls = [toolCall('weather', { city: 'Paris' }), toolCall('time', { zone: 'CET' })];
    const client = await connectTo([answer(text('Wait.'), interleave(...calls)), answer(...calls)]);
    const tools = ['weather', 'time'].map((name) => ({
      type: 'function' as const,
      function: { name, parameters: {} },
    }));
    const streamed = await client.chat.completions.stream({ ...question, tools }).finalMessage();
    const whole = (await client.chat.completions.create({ ...question, tools })).choices[0]?.message;
    for (const message of [streamed, whole]) {
      expect(message?.tool_calls).toMatchObject([
        { type: 'function', function: { name: 'weather', arguments: '{"city":"Paris"}' } },
        { type: 'function', function: { name: 'time', arguments: '{"zone":"CET"}' } },
      ]);
    }
  });

  it('lists the models', async () => {
    const client = await connectTo([]);
    const list = await client.models.list();
    expect(list.data.map((model) => model.id)).toContain('local/tour');
    expect((await client.models.retrieve('local/tour')).owned_by).toBe('local');
  });

  it.each([
    ['a key that is wrong', 401, 'invalid_api_key', []],
    ['a model that is unknown', 404, 'model_not_found', []],
    ['too many requests', 429, 'rate_limit_exceeded', [reject(429, { retryAfter: 7 })]],
  ])('understands the refusal of %s', async (_case, code, name, script) => {
    const client = await connectTo(script, code === 401 ? { apiKey: 'right' } : {});
    const error: unknown = await client.chat.completions.create(question).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(APIError);
    expect(error).toMatchObject({ status: code, code: name });
  });

  it('understands an error inside a stream', async () => {
    const client = await connectTo([answer(text('Half'), drop())]);
    const chunks = await client.chat.completions.create({ ...question, stream: true });
    let content = '';
    await expect(async () => {
      for await (const chunk of chunks) content += chunk.choices[0]?.delta.content ?? '';
    }).rejects.toThrow('terminated');
    expect(content).toBe('Half');
  });

  it('closes the socket when its loop is left', async () => {
    const { router, server } = await serve([answer(text('one'), stall())]);
    const client = new OpenAI({ baseURL: server.url, apiKey: 'any', maxRetries: 0 });
    for await (const chunk of await client.chat.completions.create({ ...question, stream: true })) {
      if (chunk.choices[0]?.delta.content) break;
    }
    expect(await router.requests[0]?.settled).toBe('aborted');
  });
});
