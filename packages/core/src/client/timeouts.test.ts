import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';

import { TimeoutError } from '../errors.ts';
import { chunkOf, encode, events, hello } from '../test/stream-of.ts';
import type { OrqOptions } from './options.ts';
import { Orq } from './orq.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** What a promise is rejected with. */
const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );
const never = () => new Promise<never>(() => undefined);

const params = { ...hello, stream: true } as const;

/** A client whose answer is written by the test. Its fetch does not listen to signals unless asked to. */
function liveClient(options: OrqOptions = {}) {
  let cancelled: unknown;
  const live: { controller?: ReadableStreamDefaultController<Uint8Array> } = {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      live.controller = controller;
    },
    cancel(reason) {
      cancelled = reason;
    },
  });
  const orq = new Orq({ validate: false, fetch: () => Promise.resolve(new Response(body)), ...options });
  return { orq, send: (text: string) => live.controller?.enqueue(encode(text)), cancelled: () => cancelled };
}

// Loaded when they are wanted; timers that stand still would hold them up.
beforeAll(() =>
  Promise.all([import('./read-authorization.ts'), import('./resume-answer.ts'), import('./wire.ts')]),
);

describe('the wait for a response', () => {
  it('ends at its limit', async () => {
    const signals: AbortSignal[] = [];
    const fetch: OrqOptions['fetch'] = (_url, { signal }) => {
      if (signal) signals.push(signal);
      return never();
    };
    const orq = new Orq({ validate: false, timeout: 1000, fetch });
    const failure = failureOf(orq.router.chat.completions.create(params));
    await vi.advanceTimersByTimeAsync(1000);
    expect(await failure).toMatchObject({
      name: 'TimeoutError',
      phase: 'headers',
      after: 1000,
      partial: null,
    });
    expect(signals[0]?.reason).toBeInstanceOf(TimeoutError);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('may have no limit', async () => {
    const orq = new Orq({ validate: false, timeout: Infinity, fetch: never });
    void orq.router.chat.completions.create(params);
    await vi.advanceTimersByTimeAsync(10);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('drops a response that comes too late', async () => {
    const late = liveClient();
    let respond: (response: Response) => void = () => undefined;
    const orq = new Orq({
      validate: false,
      timeout: 5,
      fetch: () => new Promise((resolve) => (respond = resolve)),
    });
    const failure = failureOf(orq.router.chat.completions.create(params));
    await vi.advanceTimersByTimeAsync(5);
    expect(await failure).toBeInstanceOf(TimeoutError);
    let isCancelled = false;
    respond(new Response(new ReadableStream({ cancel: () => void (isCancelled = true) })));
    await vi.advanceTimersByTimeAsync(0);
    expect(isCancelled).toBe(true);
    expect(late.cancelled()).toBeUndefined();
  });

  it('includes the body of an error', async () => {
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(encode('{"error":')),
    });
    const orq = new Orq({
      validate: false,
      idleTimeout: 100,
      fetch: () => Promise.resolve(new Response(body, { status: 500 })),
    });
    const failure = failureOf(orq.router.chat.completions.create(params));
    await vi.advanceTimersByTimeAsync(200);
    expect(await failure).toBeInstanceOf(TimeoutError);
  });
});

describe('silence while an answer comes', () => {
  it('ends it, with what had come', async () => {
    const { orq, send, cancelled } = liveClient({ idleTimeout: 1000 });
    const stream = await orq.router.chat.completions.create(params);
    const failure = failureOf(stream.final());
    send(events(chunkOf({ content: 'Hi' })));
    await vi.advanceTimersByTimeAsync(1999);
    expect(await failure).toMatchObject({
      name: 'TimeoutError',
      phase: 'idle',
      partial: { choices: [{ message: { content: 'Hi' } }] },
    });
    expect(cancelled()).toBeInstanceOf(TimeoutError);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is broken by comments and by blank lines', async () => {
    const { orq, send } = liveClient({ idleTimeout: 1000 });
    const stream = await orq.router.chat.completions.create(params);
    const answer = stream.final();
    for (const life of [': keep-alive\n\n', '\n', ':\n', events(chunkOf({ content: 'Hi' }))]) {
      await vi.advanceTimersByTimeAsync(900);
      send(life);
    }
    await vi.advanceTimersByTimeAsync(900);
    send(events(chunkOf({}, 'stop'), '[DONE]'));
    expect((await answer).choices[0]?.message.content).toBe('Hi');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is no failure once the answer is over', async () => {
    const { orq, send } = liveClient({ idleTimeout: 1000 });
    const answer = (await orq.router.chat.completions.create(params)).final();
    send(events(chunkOf({ content: 'Hi' }, 'stop')));
    await vi.advanceTimersByTimeAsync(2000);
    expect((await answer).choices[0]?.finish_reason).toBe('stop');
  });

  it('is measured by the limit of the call', async () => {
    const { orq } = liveClient({ idleTimeout: 1000 });
    const stream = await orq.router.chat.completions.create(params, { idleTimeout: 50 });
    const failure = failureOf(stream.final());
    await vi.advanceTimersByTimeAsync(100);
    expect(await failure).toMatchObject({ after: 50 });
  });
});

describe('a stop', () => {
  it('before sending sends nothing', async () => {
    const fetch = vi.fn<NonNullable<OrqOptions['fetch']>>();
    const reason = new Error('left');
    const signal = AbortSignal.abort(reason);
    await expect(new Orq({ fetch }).router.chat.completions.create(params, { signal })).rejects.toBe(reason);
    expect(fetch).not.toHaveBeenCalled();
  });

  it('while waiting rejects with the reason, and the fetch hears of it', async () => {
    const controller = new AbortController();
    let heard: unknown;
    const orq = new Orq({
      validate: false,
      fetch: (_url, { signal }) =>
        new Promise(() => signal?.addEventListener('abort', () => void (heard = signal.reason))),
    });
    const answer = orq.router.chat.completions.create(params, { signal: controller.signal });
    await vi.advanceTimersByTimeAsync(1);
    controller.abort();
    await expect(answer).rejects.toMatchObject({ name: 'AbortError' });
    expect(heard).toBe(controller.signal.reason);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(['signal', 'stream'] as const)(
    'while reading (by the %s) ends the body, even of a deaf fetch',
    async (by) => {
      const controller = new AbortController();
      const { orq, send, cancelled } = liveClient();
      const stream = await orq.router.chat.completions.create(params, { signal: controller.signal });
      send(events(chunkOf({ content: 'Hi' })));
      const seen: unknown[] = [];
      const loop = (async () => {
        for await (const chunk of stream) {
          seen.push(chunk.choices?.[0]?.delta?.content);
          if (by === 'signal') controller.abort();
          else stream.abort();
        }
      })();
      await expect(loop).rejects.toMatchObject({ name: 'AbortError' });
      await expect(stream.final()).rejects.toMatchObject({ name: 'AbortError' });
      expect(seen).toEqual(['Hi']);
      expect(cancelled()).toMatchObject({ name: 'AbortError' });
      expect(stream.completion().choices[0]?.message.content).toBe('Hi');
      expect(vi.getTimerCount()).toBe(0);
    },
  );

  it('after the end changes nothing', async () => {
    const { orq, send } = liveClient();
    const stream = await orq.router.chat.completions.create(params);
    send(events(chunkOf({ content: 'Hi' }, 'stop'), '[DONE]'));
    const whole = await stream.final();
    stream.abort();
    expect(await stream.final()).toBe(whole);
  });

  it('leaves no listener on the signal of the caller', async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const { orq, send } = liveClient();
    const stream = await orq.router.chat.completions.create(params, { signal });
    send(events(chunkOf({}, 'stop'), '[DONE]'));
    await stream.final();
    expect(added).toHaveBeenCalledOnce();
    expect(removed).toHaveBeenCalledWith('abort', added.mock.calls[0]?.[1]);
  });
});
