import { describe, expect, it } from 'vitest';

import { ConnectionError, isAbortError, isOrqError, OrqError, SDKError } from '../errors.ts';
import { chunkOf, clientServing, events, hello, outcomeOf, streamOf } from '../test/stream-of.ts';
import { Orq } from './orq.ts';

const params = hello;

/** The error of a request that is answered so. */
async function refused(body: unknown, headers: Record<string, string> = {}, status = 400): Promise<SDKError> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const orq = clientServing([text], { status, contentType: 'application/json', headers });
  const error: unknown = await orq.router.chat.completions.create(params).catch((thrown: unknown) => thrown);
  if (!(error instanceof SDKError)) throw error;
  return error;
}

describe('a refused request', () => {
  it.each([
    [{ error: { message: 'No', type: 't', param: 'p', code: 'c' } }, ['No', 'c', 't', 'p']],
    [{ error: { message: 'No', code: 429 } }, ['No', 429, null, null]],
    [{ error: { message: 'No', code: null } }, ['No', 'api', null, null]],
    [{ error: { message: { reason: 'deep' } } }, ['{"reason":"deep"}', 'api', null, null]],
    [{ error: { details: 'Look here', status: 'INVALID' } }, ['Look here', 'api', null, null]],
    [{ code: 'bad_request', message: 'No' }, ['No', 'bad_request', null, null]],
    [{ code: 7, message: 'permission denied' }, ['permission denied', 7, null, null]],
    [{ id: 'x', code: 400, error: 'No', source: 'provider' }, ['No', 400, null, null]],
    [{ error: 'No', error_type: 'validation' }, ['No', 'api', 'validation', null]],
    [{ object: 'error', message: 'No', type: 't', param: null, code: 40 }, ['No', 40, 't', null]],
    [[{ error: { message: 'No', code: 400 } }], ['No', 400, null, null]],
    [{ detail: 'Not Found' }, ['Not Found', 'api', null, null]],
    [
      { detail: [{ loc: ['body', 'model'], msg: 'Field required', input: 'secret prompt' }] },
      ['body.model: Field required', 'api', null, null],
    ],
    ['<html>Bad gateway</html>', ['no reason given', 'api', null, null]],
    ['', ['no reason given', 'api', null, null]],
    ['{"error":', ['no reason given', 'api', null, null]],
  ])('tells what the server said: %j', async (body, [message, code, type, param]) => {
    const error = await refused(body);
    expect(error.message).toBe(`The API refused the request (400): ${message}`);
    expect([error.code, error.type, error.param]).toEqual([code, type, param]);
    expect(error.body).toBe(typeof body === 'string' ? body : JSON.stringify(body));
  });

  it('carries all that the response told', async () => {
    const failures = [{ id: 'x', stage: 'input' }];
    const body = { error: { message: 'guardrail check failed', code: 'guardrail_error', failures } };
    const error = await refused(
      body,
      { 'x-orq-trace-id': 'trace', 'x-request-id': 'request', 'retry-after': '1.5' },
      429,
    );
    expect(error).toMatchObject({
      name: 'SDKError',
      status: 429,
      requestId: 'trace',
      retryAfter: 1500,
      contentType: 'application/json',
      error: { failures },
    });
    expect(error.headers.get('x-request-id')).toBe('request');
    expect(error.response.status).toBe(429);
  });

  it('keeps a bounded part of a long body', async () => {
    expect((await refused('x'.repeat(100_000))).body).toHaveLength(65_536);
  });

  it.each([
    [{ 'retry-after-ms': '250', 'retry-after': '9' }, 250],
    [{ 'retry-after-ms': '0' }, 0],
    [{ 'retry-after-ms': '-1', 'retry-after': '2' }, 2000],
    [{ 'retry-after': '0' }, null],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': '' }, null],
    [{ 'retry-after': new Date(0).toUTCString() }, null],
  ])('reads the wait in %j', async (headers, retryAfter) => {
    expect((await refused({}, headers)).retryAfter).toBe(retryAfter);
  });

  it('reads a date as the wait', async () => {
    const { retryAfter } = await refused({}, { 'retry-after': new Date(Date.now() + 60_000).toUTCString() });
    expect(retryAfter).toBeGreaterThan(55_000);
    expect(retryAfter).toBeLessThanOrEqual(60_000);
  });

  it('is one at any status from 400, with any content type', async () => {
    for (const status of [400, 401, 402, 403, 404, 409, 418, 422, 429, 500, 503, 599]) {
      const orq = clientServing(['<p>no</p>'], { status, contentType: 'text/html' });
      await expect(orq.router.chat.completions.create({ ...params, stream: true })).rejects.toMatchObject({
        status,
      });
    }
  });
});

describe('secrets', () => {
  it('never show in an error: not the key, and not what was sent', async () => {
    const orq = new Orq({
      apiKey: 'sk-very-secret',
      fetch: () =>
        Promise.resolve(
          Response.json({ error: { message: 'Bad key Bearer sk-very-secret' } }, { status: 401 }),
        ),
    });
    const error: unknown = await orq.router.chat.completions
      .create({ model: 'm', messages: [{ role: 'user', content: 'my private question' }] })
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ message: 'The API refused the request (401): Bad key Bearer [key]' });
    const shown = `${String(error)}${JSON.stringify(error)}${(error as SDKError).body}`;
    expect(shown).not.toMatch(/sk-very-secret|private question/);
  });

  it('stay out of the error of a connection', async () => {
    const cause = new TypeError('fetch failed');
    const orq = new Orq({ apiKey: 'sk-very-secret', fetch: () => Promise.reject(cause) });
    const failed = orq.router.chat.completions.create(params);
    await expect(failed).rejects.toBeInstanceOf(ConnectionError);
    await expect(failed).rejects.toMatchObject({ cause, partial: null, status: null });
  });

  it('of a fetch that throws at once is an error of the connection too', async () => {
    const orq = new Orq({
      fetch: () => {
        throw new TypeError('bad input');
      },
    });
    await expect(orq.router.chat.completions.create(params)).rejects.toBeInstanceOf(ConnectionError);
  });
});

describe('a broken connection', () => {
  const broken = (...before: readonly string[]) =>
    new Orq({
      fetch: () => {
        const pieces = before.map((piece) => new TextEncoder().encode(piece));
        const body = new ReadableStream<Uint8Array>({
          pull(controller) {
            const piece = pieces.shift();
            if (piece) controller.enqueue(piece);
            else controller.error(new TypeError('terminated'));
          },
        });
        return Promise.resolve(new Response(body, { headers: { 'x-orq-trace-id': 'trace' } }));
      },
    }).router.chat.completions.create({ ...params, stream: true });

  it('keeps what had come, and says which request it was', async () => {
    const { error, completion } = await outcomeOf(broken(events(chunkOf({ content: 'Half an' }))));
    expect(error).toBeInstanceOf(ConnectionError);
    expect(error).toMatchObject({ requestId: 'trace', status: 200, cause: { message: 'terminated' } });
    expect(completion?.choices[0]?.message.content).toBe('Half an');
  });

  it('is none once the answer is over', async () => {
    const { error, completion } = await outcomeOf(broken(events(chunkOf({ content: 'Whole' }, 'stop'))));
    expect(error).toBeNull();
    expect(completion?.choices[0]?.message.content).toBe('Whole');
  });

  it('is one while a second choice is open', async () => {
    const two = {
      choices: [
        { index: 0, delta: { content: 'a' }, finish_reason: 'stop' },
        { index: 1, delta: { content: 'b' } },
      ],
    };
    expect((await outcomeOf(broken(events(two)))).error).toBeInstanceOf(ConnectionError);
  });
});

describe('kinds of errors', () => {
  it('are told apart across copies of this package', () => {
    const copy = Object.assign(new Error('x'), { [Symbol.for('@orq-chat/error')]: true });
    expect(isOrqError(new OrqError('x', 'y'))).toBe(true);
    expect(isOrqError(copy)).toBe(true);
    expect(isOrqError(new Error('x'))).toBe(false);
    expect(isOrqError(null)).toBe(false);
  });

  it('do not include a stop', async () => {
    const stream = await streamOf([events(chunkOf({ content: 'x' }))]);
    stream.abort();
    const error: unknown = await stream.final().catch((thrown: unknown) => thrown);
    expect(isAbortError(error)).toBe(true);
    expect(isOrqError(error)).toBe(false);
  });
});
