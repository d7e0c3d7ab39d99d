import { describe, expect, it } from 'vitest';

import { ConnectionError, SDKError, TimeoutError } from '../errors.ts';
import { chunkOf, events, hello } from '../test/stream-of.ts';
import type { RetryEvent, RetryOptions } from './options.ts';
import { Orq } from './orq.ts';
import { toResponseFacts } from './response-facts.ts';
import { withRetry, type Clock } from './with-retry.ts';

function apiError(status: number, headers: Record<string, string> = {}): SDKError {
  const facts = toResponseFacts(new Response(null, { status, headers }), 0);
  return new SDKError({ ...facts, detail: null, body: '', message: 'No' });
}

/** A clock whose time passes only by waiting. */
function testClock(random = 0): Clock & { readonly waits: number[] } {
  const waits: number[] = [];
  return {
    waits,
    random: () => random,
    now: () => waits.reduce((sum, wait) => sum + wait, 0),
    wait(delay, signal) {
      waits.push(delay);
      return signal?.aborted ? Promise.reject(signal.reason) : Promise.resolve();
    },
  };
}

/** Fails with the errors in turn, then succeeds. The last error repeats when `forever`. */
function failing(errors: readonly Error[], forever = false) {
  let calls = 0;
  const attempt = () => {
    const error = errors[calls++] ?? (forever ? errors.at(-1) : undefined);
    return error ? Promise.reject(error) : Promise.resolve('done');
  };
  return { attempt, calls: () => calls };
}

const backoff: RetryOptions = { strategy: 'backoff' };
const run = (
  errors: readonly Error[],
  options: RetryOptions | undefined,
  clock = testClock(),
  forever = false,
) => {
  const { attempt, calls } = failing(errors, forever);
  return withRetry(attempt, options, null, undefined, clock).then(
    (value) => ({ value, error: null, calls: calls(), waits: clock.waits }),
    (error: unknown) => ({ value: null, error, calls: calls(), waits: clock.waits }),
  );
};

describe('retries', () => {
  it('are made only when asked for', async () => {
    expect(await run([apiError(500)], undefined)).toMatchObject({ calls: 1 });
    expect(await run([apiError(500)], { strategy: 'none' })).toMatchObject({ calls: 1 });
  });

  it('wait longer each time, up to a limit', async () => {
    const errors = Array.from({ length: 5 }, () => apiError(503));
    const options: RetryOptions = {
      strategy: 'backoff',
      backoff: { initialInterval: 100, exponent: 2, maxInterval: 700 },
    };
    expect((await run(errors, options)).waits).toEqual([100, 200, 400, 700, 700]);
    expect((await run(errors, backoff)).waits).toEqual([500, 750, 1125, 1687.5, 2531.25]);
    expect((await run(errors, backoff, testClock(0.5))).waits[0]).toBe(1000);
    expect(
      (await run(errors, { strategy: 'backoff', backoff: { jitter: 10 } }, testClock(0.5))).waits[0],
    ).toBe(505);
  });

  it('wait as long as the server asks, but not past the end', async () => {
    expect((await run([apiError(429, { 'retry-after': '90' })], backoff)).waits).toEqual([90_000]);
    expect((await run([apiError(429, { 'retry-after-ms': '7' })], backoff)).waits).toEqual([7]);
    const short: RetryOptions = { strategy: 'backoff', backoff: { maxElapsedTime: 5000 } };
    expect((await run([apiError(429, { 'retry-after': '90' })], short)).waits).toEqual([5000]);
  });

  it.each([
    [429, true],
    [500, true],
    [502, true],
    [503, true],
    [504, true],
    [400, false],
    [408, false],
    [409, false],
    [501, false],
  ])('of status %i by default: %s', async (status, isRetried) => {
    expect((await run([apiError(status)], backoff)).calls).toBe(isRetried ? 2 : 1);
  });

  it('of other codes when told so', async () => {
    const options: RetryOptions = { strategy: 'backoff', statusCodes: ['5XX', 409, '418'] };
    const calls = await Promise.all(
      [501, 409, 418, 429].map(async (status) => (await run([apiError(status)], options)).calls),
    );
    expect(calls).toEqual([2, 2, 2, 1]);
  });

  it('of a lost connection or a timeout only when told so', async () => {
    for (const error of [new ConnectionError('lost'), new TimeoutError('headers', 5)]) {
      expect((await run([error], backoff)).calls).toBe(1);
      expect((await run([error], { strategy: 'backoff', retryConnectionErrors: true })).calls).toBe(2);
    }
    expect((await run([new Error('bug')], { strategy: 'backoff', retryConnectionErrors: true })).calls).toBe(
      1,
    );
  });

  it('end when their time is over, and give the last error', async () => {
    const last = apiError(503);
    const options: RetryOptions = {
      strategy: 'backoff',
      backoff: { initialInterval: 1000, exponent: 1, maxElapsedTime: 3500 },
    };
    const result = await run([apiError(500), last], options, testClock(), true);
    expect(result.error).toBe(last);
    expect(result.waits).toEqual([1000, 1000, 1000, 500]);
  });

  it('end after a number of tries, even when a server asks for no wait at all', async () => {
    const storm = [apiError(429, { 'retry-after-ms': '0' })];
    expect((await run(storm, backoff, testClock(), true)).calls).toBe(101);
    expect((await run(storm, { strategy: 'backoff', maxRetries: 2 }, testClock(), true)).calls).toBe(3);
  });

  it('tell what they do', async () => {
    const seen: RetryEvent[] = [];
    const first = apiError(500);
    const second = apiError(429, { 'retry-after-ms': '5' });
    await withRetry(
      failing([first, second]).attempt,
      backoff,
      null,
      (event) => seen.push(event),
      testClock(),
    );
    expect(seen).toEqual([
      { attempt: 1, reason: first, delay: 500 },
      { attempt: 2, reason: second, delay: 5 },
    ]);
  });

  it('stop waiting when the caller aborts', async () => {
    const reason = new Error('left');
    const { attempt, calls } = failing([apiError(500)], true);
    const retried = withRetry(attempt, backoff, AbortSignal.abort(reason), undefined, testClock());
    await expect(retried).rejects.toBe(reason);
    expect(calls()).toBe(1);
  });
});

describe('a client that retries', () => {
  const params = { ...hello, stream: true } as const;

  it('sends the same body and asks for the key again', async () => {
    const sent: string[] = [];
    let keys = 0;
    const orq = new Orq({
      apiKey: () => `key-${++keys}`,
      retries: { strategy: 'backoff', backoff: { initialInterval: 0, jitter: 0 } },
      fetch(_url, { body, headers }) {
        sent.push(`${new Headers(headers).get('authorization')} ${typeof body === 'string' ? body : ''}`);
        const isFirst = sent.length === 1;
        return Promise.resolve(
          isFirst ? new Response('', { status: 503 }) : new Response(events(chunkOf({}, 'stop'))),
        );
      },
    });
    await (await orq.router.chat.completions.create(params)).final();
    const body = JSON.stringify(params);
    expect(sent).toEqual([`Bearer key-1 ${body}`, `Bearer key-2 ${body}`]);
  });

  it('never sends again once a chunk was handed out', async () => {
    let requests = 0;
    const orq = new Orq({
      retries: { strategy: 'backoff', retryConnectionErrors: true },
      fetch() {
        requests++;
        return Promise.resolve(
          new Response(events(chunkOf({ content: 'x' }), { error: { code: 503, message: 'Gone' } })),
        );
      },
    });
    const stream = await orq.router.chat.completions.create(params);
    await expect(stream.final()).rejects.toMatchObject({ code: 503 });
    expect(requests).toBe(1);
  });
});
