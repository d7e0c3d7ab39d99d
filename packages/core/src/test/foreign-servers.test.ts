// The client against servers that others wrote, over real HTTP.
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { LLMock } from '@copilotkit/aimock';
import { createServer } from '@dwmkerr/mock-llm/dist/server.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import type { RetryEvent } from '../client/options.ts';
import { Orq } from '../client/orq.ts';

const ask = (content: string) => ({ model: 'openai/gpt-4o', messages: [{ role: 'user', content }] }) as const;

describe('aimock', () => {
  const mock = new LLMock({ port: 0, chunkSize: 5 });
  let orq: Orq;

  beforeAll(async () => {
    mock.onMessage('hello', { content: 'Grüße, 世界! 👋 How are you?' });
    mock.onMessage('weather', {
      toolCalls: [
        { name: 'get_weather', arguments: '{"city":"Oslo","unit":"c"}' },
        { name: 'get_weather', arguments: '{"city":"Rome","unit":"c"}' },
      ],
    });
    mock.onMessage('think', { content: 'Four.', reasoning: 'Two and two.' });
    mock.onMessage('refuse', {
      error: { message: 'No capacity', type: 'server_error', code: 'overloaded' },
      status: 503,
    });
    await mock.start();
    orq = new Orq({ baseURL: `${mock.url}/v1`, apiKey: 'mock' });
  });
  afterAll(() => mock.stop());

  it('answers whole', async () => {
    const { choices, usage, model } = await orq.router.chat.completions.create(ask('hello'));
    expect(choices[0]).toMatchObject({
      finish_reason: 'stop',
      message: { content: 'Grüße, 世界! 👋 How are you?' },
    });
    expect(usage?.total_tokens).toBeTypeOf('number');
    expect(model).toBe('openai/gpt-4o');
  });

  it('streams text', async () => {
    const stream = await orq.router.chat.completions.create({
      ...ask('hello'),
      stream: true,
      stream_options: { include_usage: true },
    });
    const pieces: unknown[] = [];
    for await (const { choices } of stream) pieces.push(choices?.[0]?.delta?.content ?? '');
    expect(pieces.length).toBeGreaterThan(5);
    expect(pieces.join('')).toBe('Grüße, 世界! 👋 How are you?');
    expect((await stream.final()).usage?.completion_tokens).toBeTypeOf('number');
  });

  it('streams parallel tool calls', async () => {
    const tools = [
      { type: 'function', function: { name: 'get_weather', parameters: { type: 'object' } } },
    ] as const;
    const answer = await (
      await orq.router.chat.completions.create({ ...ask('weather'), tools, stream: true })
    ).final();
    const calls = answer.choices[0]?.message.tool_calls ?? [];
    expect(calls.map((call) => JSON.parse(call.function.arguments))).toEqual([
      { city: 'Oslo', unit: 'c' },
      { city: 'Rome', unit: 'c' },
    ]);
    expect(new Set(calls.map(({ id }) => id)).size).toBe(2);
    expect(answer.choices[0]?.finish_reason).toBe('tool_calls');
  });

  it('streams reasoning', async () => {
    const answer = await (
      await orq.router.chat.completions.create({ ...ask('think'), stream: true })
    ).final();
    expect(answer.choices[0]?.message).toMatchObject({ content: 'Four.', reasoning: 'Two and two.' });
  });

  it('lists models', async () => {
    const { data } = await orq.router.models.list();
    expect(data.length).toBeGreaterThan(0);
    expect(data.every(({ id }) => id !== '')).toBe(true);
  });

  it('refuses, and is asked again when told so', async () => {
    const retries: RetryEvent[] = [];
    const refused = orq.router.chat.completions.create(ask('refuse'), {
      retries: { strategy: 'backoff', backoff: { initialInterval: 1, jitter: 0 }, maxRetries: 2 },
      onRetry: (event) => retries.push(event),
    });
    await expect(refused).rejects.toMatchObject({
      name: 'SDKError',
      status: 503,
      code: 'overloaded',
      requestId: expect.any(String),
    });
    expect(retries.map(({ attempt }) => attempt)).toEqual([1, 2]);
  });

  it('says that it knows no answer', async () => {
    await expect(orq.router.chat.completions.create(ask('unheard of'))).rejects.toMatchObject({
      name: 'SDKError',
      status: 404,
    });
  });
});

describe('mock-llm', () => {
  let server: Server;
  let orq: Orq;

  beforeAll(async () => {
    vi.spyOn(console, 'log').mockImplementation(() => undefined);
    const respond = (status: number, content: unknown) => ({ status, content: JSON.stringify(content) });
    const call = {
      id: 'call_1',
      type: 'function',
      function: { name: 'get_weather', arguments: '{"city":"Oslo"}' },
    };
    const answer = (message: unknown, reason: string) => ({
      id: 'chatcmpl-1',
      object: 'chat.completion',
      created: 1_764_000_000,
      model: 'gpt-4o',
      choices: [{ index: 0, message, finish_reason: reason }],
      usage: { prompt_tokens: 1, completion_tokens: 2, total_tokens: 3 },
    });
    const rule = (word: string, response: { status: number; content: string }) => ({
      path: '/v1/chat/completions',
      match: `contains(body.messages[-1].content, '${word}')`,
      response,
    });
    const app = createServer(
      {
        streaming: { chunkSize: 7, chunkIntervalMs: 1 },
        rules: [
          rule(
            'hello',
            respond(200, answer({ role: 'assistant', content: 'Hello from another house.' }, 'stop')),
          ),
          rule(
            'weather',
            respond(200, answer({ role: 'assistant', content: null, tool_calls: [call] }, 'tool_calls')),
          ),
          rule(
            'busy',
            respond(429, {
              error: { message: 'Slow down', type: 'rate_limit_error', code: 'rate_limit_exceeded' },
            }),
          ),
          {
            path: '/v1/models',
            response: respond(200, { object: 'list', data: [{ id: 'gpt-4o', object: 'model' }] }),
          },
        ],
      },
      '127.0.0.1',
      0,
    );
    server = app.listen(0, '127.0.0.1');
    await once(server, 'listening');
    orq = new Orq({ baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1` });
  });
  afterAll(async () => {
    vi.restoreAllMocks();
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  it('answers whole and streams the same', async () => {
    const whole = await orq.router.chat.completions.create(ask('hello'));
    expect(whole.choices[0]?.message.content).toBe('Hello from another house.');
    const streamed = await (
      await orq.router.chat.completions.create({ ...ask('hello'), stream: true })
    ).final();
    expect(streamed.choices[0]?.message).toEqual(whole.choices[0]?.message);
    expect(streamed.choices[0]?.finish_reason).toBe('stop');
  });

  it('calls a tool', async () => {
    const { choices } = await orq.router.chat.completions.create(ask('weather'));
    expect(choices[0]?.message.tool_calls[0]?.function).toEqual({
      name: 'get_weather',
      arguments: '{"city":"Oslo"}',
    });
  });

  it('refuses by status, and inside the stream that it began', async () => {
    const refused = orq.router.chat.completions.create(ask('busy'));
    await expect(refused).rejects.toMatchObject({
      name: 'SDKError',
      status: 429,
      code: 'rate_limit_exceeded',
    });
    const stream = await orq.router.chat.completions.create({ ...ask('busy'), stream: true });
    await expect(stream.final()).rejects.toMatchObject({
      name: 'StreamError',
      reason: 'server',
      code: 'rate_limit_exceeded',
      type: 'rate_limit_error',
      message: 'Slow down',
    });
  });

  it('lists models', async () => {
    expect((await orq.router.models.list()).data).toEqual([{ id: 'gpt-4o', object: 'model' }]);
  });
});
