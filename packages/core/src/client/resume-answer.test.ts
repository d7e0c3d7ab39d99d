import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { ConnectionError, SDKError } from '../errors.ts';
import { createCompletionStream, type CompletionStream } from '../stream/completion-stream.ts';
import { createKeepingServer, streamId, type Cut, type KeepingServer } from '../test/keeping-server.ts';
import { chunkOf, clientServing, events, hello, kindOf, outcomeOf, stop } from '../test/stream-of.ts';
import type { CallOptions, RetryEvent } from './options.ts';
import { Orq } from './orq.ts';
import { resumable, takeUp } from './resume-answer.ts';
import { createTransport } from './transport.ts';
import type { Clock } from './with-retry.ts';

const baseURL = 'http://app.test/api/orq';
const words = ['One', ' two', ' thrée', ' 🙂', ' four'];
const broken = (after: number): Cut => ({ type: 'broken', after });
const silent = (after: number): Cut => ({ type: 'silent', after });
const refusedForEver: Cut[] = Array.from({ length: 40 }, () => ({ type: 'refused' }));

/** Time that passes at once, and is written down. */
function createClock(): Clock & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    now: () => 0,
    random: () => 0.5,
    async wait(delay, signal) {
      signal?.throwIfAborted();
      waits.push(delay);
    },
  };
}

/** Asks as the client does, on a clock of the test. */
async function ask(server: KeepingServer, clock: Clock, call: CallOptions = {}): Promise<CompletionStream> {
  const transport = createTransport({ baseURL, fetch: server.fetch });
  const operation = { path: '/chat/completions', accept: 'text/event-stream', body: '{}' } as const;
  const first = await transport(operation, call);
  return createCompletionStream(resumable(first, { id: streamId, transport, call }, clock));
}

async function textOf(stream: CompletionStream): Promise<string | null | undefined> {
  return (await stream.final()).choices[0]?.message.content;
}

describe('an answer that the server keeps', () => {
  it.each(['broken', 'ended'] as const)(
    'goes on behind the last whole event when its connection is %s',
    async (type) => {
      const server = createKeepingServer(words, [{ type, after: 400 }]);
      expect(await textOf(await ask(server, createClock()))).toBe(words.join(''));
      expect(server.asked).toEqual(['POST', 'GET 2']);
    },
  );

  it('is all there, with nothing doubled, wherever and however often it is cut', async () => {
    const anyCut: fc.Arbitrary<Cut> = fc.oneof(
      { weight: 4, arbitrary: fc.record({ type: fc.constantFrom('broken', 'ended'), after: fc.nat(4000) }) },
      fc.constant<Cut>({ type: 'refused' }),
      fc.constant<Cut>({ type: 'page' }),
      fc.constantFrom(429, 500, 502, 503).map((status): Cut => ({ type: 'status', status })),
    );
    const firstCut = fc.record({
      type: fc.constantFrom('broken' as const, 'ended' as const),
      after: fc.nat(4000),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1, maxLength: 12 }),
        firstCut,
        fc.array(anyCut, { maxLength: 12 }),
        async (said, first, more) => {
          const server = createKeepingServer(said, [first, ...more]);
          expect(await textOf(await ask(server, createClock()))).toBe(said.join(''));
        },
      ),
      { numRuns: 400 },
    );
  });

  it('asks for all of it when nothing had come', async () => {
    const server = createKeepingServer(words, [broken(0)]);
    expect(await textOf(await ask(server, createClock()))).toBe(words.join(''));
    expect(server.asked).toEqual(['POST', 'GET']);
  });

  it('takes no event twice from a server that sends all of it again', async () => {
    const server = createKeepingServer(words, [broken(400)]);
    const forgetful: KeepingServer = {
      ...server,
      fetch: (url, init) => server.fetch(url, { ...init, headers: {} }),
    };
    expect(await textOf(await ask(forgetful, createClock()))).toBe(words.join(''));
  });

  it('waits longer after each failure, and is told to by the server', async () => {
    const refused: Cut = { type: 'refused' };
    const busy: Cut = { type: 'status', status: 503, headers: { 'retry-after': '7' } };
    const clock = createClock();
    const told: (RetryEvent | null)[] = [];
    const cuts = [broken(400), refused, refused, busy];
    await textOf(
      await ask(createKeepingServer(words, cuts), clock, { onReconnect: (event) => told.push(event) }),
    );
    expect(clock.waits).toEqual([187.5, 375, 750, 7000]);
    expect(told.map((event) => event?.attempt ?? null)).toEqual([1, 2, 3, 4, null]);
  });

  it('begins anew to count once something came', async () => {
    const clock = createClock();
    await textOf(await ask(createKeepingServer(words, [broken(400), broken(300), broken(300)]), clock));
    expect(clock.waits).toEqual([187.5, 187.5, 187.5]);
  });

  it('gives up after some time, with what had come and what cut it', async () => {
    const clock = createClock();
    const stream = await ask(createKeepingServer(words, [broken(400), ...refusedForEver]), clock);
    const error = await stream.final().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ partial: { choices: [{ message: { content: 'One two' } }] } });
    expect(clock.waits).toHaveLength(16);
    expect(Math.max(...clock.waits)).toBe(7500);
  });

  it('does not go on for ever when connections hold but bring nothing', async () => {
    const clock = createClock();
    const cuts = [broken(400), ...Array.from({ length: 40 }, () => broken(0))];
    await expect((await ask(createKeepingServer(words, cuts), clock)).final()).rejects.toThrow(
      ConnectionError,
    );
    expect(clock.waits).toHaveLength(16);
  });

  it.each([401, 404, 410])('ends at once with what cut it when the server says %i', async (status) => {
    const clock = createClock();
    const server = createKeepingServer(words, [broken(400), { type: 'status', status }]);
    await expect((await ask(server, clock)).final()).rejects.toThrow('The connection broke');
    expect(clock.waits).toHaveLength(1);
  });

  it('takes silence for a broken connection', async () => {
    const server = createKeepingServer(words, [silent(400)]);
    expect(await textOf(await ask(server, createClock(), { idleTimeout: 1 }))).toBe(words.join(''));
  });

  it('gives a server up that is silent for ever', async () => {
    const clock = createClock();
    const server = createKeepingServer(words, [silent(400), ...Array.from({ length: 40 }, () => silent(0))]);
    const stream = await ask(server, clock, { idleTimeout: 1 });
    await expect(stream.final()).rejects.toMatchObject({ phase: 'idle' });
    expect(clock.waits).toHaveLength(4);
  });

  it.each([
    ['whole', [JSON.stringify(stop)], null],
    ['truncated', [], 'truncated'],
  ])('is %s when the server says that nothing follows', async (_name, end, reason) => {
    const server = createKeepingServer(words, [], end);
    const outcome = await outcomeOf(ask(server, createClock()));
    expect(outcome.completion?.choices[0]?.message.content).toBe(words.join(''));
    expect(outcome.error === null ? null : kindOf(outcome.error)).toBe(reason);
    expect(server.asked).toEqual(['POST', `GET ${words.length + end.length}`]);
  });

  it('is empty when nothing was ever kept of it', async () => {
    const { error } = await outcomeOf(ask(createKeepingServer([], [], []), createClock()));
    expect(kindOf(error)).toBe('empty_stream');
  });

  it('is truncated when the server has no more of it', async () => {
    const server = createKeepingServer(words, [
      { type: 'ended', after: 400 },
      { type: 'status', status: 404 },
    ]);
    await expect((await ask(server, createClock())).final()).rejects.toMatchObject({ reason: 'truncated' });
  });
});

describe('stopping it', () => {
  it.each([
    ['by its signal', (_stream: CompletionStream, caller: AbortController) => caller.abort()],
    ['by abort', (stream: CompletionStream) => stream.abort()],
  ])('%s stops it on the server', async (_name, end) => {
    const server = createKeepingServer(words, [silent(400)]);
    const caller = new AbortController();
    const stream = await ask(server, createClock(), { signal: caller.signal });
    const batches = stream.batches()[Symbol.asyncIterator]();
    await batches.next();
    end(stream, caller);
    await expect(batches.next()).rejects.toHaveProperty('name', 'AbortError');
    expect(server.asked).toEqual(['POST', 'DELETE']);
  });

  it('by leaving its loop, also after it was resumed', async () => {
    const server = createKeepingServer(words, [broken(400), silent(200)]);
    for await (const { choices } of await ask(server, createClock())) {
      if (choices?.[0]?.delta?.content === words[2]) break;
    }
    expect(server.asked).toEqual(['POST', 'GET 2', 'DELETE']);
  });

  it('while it waits to try again: it waits no longer', async () => {
    const server = createKeepingServer(words, [broken(400), ...refusedForEver]);
    const caller = new AbortController();
    const clock: Clock = {
      ...createClock(),
      wait: (_delay, signal) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
          caller.abort();
        }),
    };
    const stream = await ask(server, clock, { signal: caller.signal });
    await expect(stream.final()).rejects.toHaveProperty('name', 'AbortError');
    expect(server.asked).toEqual(['POST', 'DELETE']);
  });

  it('asks again to stop it where the server could not be reached', async () => {
    const server = createKeepingServer(words, []);
    let failures = 2;
    const unreachable: KeepingServer = {
      ...server,
      fetch(url, init) {
        if (init.method === 'DELETE' && failures-- > 0)
          return Promise.reject(new TypeError('Failed to fetch'));
        return server.fetch(url, init);
      },
    };
    const clock = createClock();
    (await ask(unreachable, clock)).abort();
    await new Promise((resolve) => setImmediate(resolve));
    expect(server.asked).toEqual(['POST', 'DELETE']);
    expect(clock.waits).toEqual([187.5, 375]);
  });

  it('after its end does nothing', async () => {
    const server = createKeepingServer(words, []);
    const caller = new AbortController();
    const stream = await ask(server, createClock(), { signal: caller.signal });
    await stream.final();
    stream.abort();
    caller.abort();
    expect(server.asked).toEqual(['POST']);
  });
});

describe('taking it up', () => {
  const takeUpFrom = (server: KeepingServer, clock: Clock) =>
    takeUp({ id: streamId, transport: createTransport({ baseURL, fetch: server.fetch }), call: {} }, clock);

  it('reads all of it, also when the server can be reached only later', async () => {
    const server = createKeepingServer(words, [{ type: 'refused' }, broken(400)]);
    const stream = createCompletionStream(await takeUpFrom(server, createClock()));
    expect(await textOf(stream)).toBe(words.join(''));
    expect(server.asked).toEqual(['GET', 'GET', 'GET 2']);
  });

  it('rejects when the server does not keep it any longer', async () => {
    const server = createKeepingServer(words, [{ type: 'status', status: 404 }]);
    await expect(takeUpFrom(server, createClock())).rejects.toThrow(SDKError);
  });
});

describe('the client', () => {
  it('resumes what has a name, and takes it up by it', async () => {
    const server = createKeepingServer(words, [broken(400), broken(700)]);
    const orq = new Orq({ baseURL, fetch: server.fetch });
    const { completions } = orq.router.chat;
    expect(await textOf(await completions.create({ ...hello, stream: true }))).toBe(words.join(''));
    expect(await textOf(await completions.resume(streamId))).toBe(words.join(''));
  });

  it('resumes nothing whose events have no numbers', async () => {
    let asked = 0;
    const orq = clientServing([events(chunkOf({ content: 'Hi' }), stop).slice(0, -60)], {
      headers: { 'x-orq-stream': streamId },
    });
    const stream = await orq.router.chat.completions.create(
      { ...hello, stream: true },
      {
        onReconnect: () => (asked += 1),
      },
    );
    await expect(stream.final()).rejects.toMatchObject({ reason: 'truncated' });
    expect(asked).toBe(0);
  });
});
