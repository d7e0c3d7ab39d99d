import { describe, expect, it } from 'vitest';

import {
  answer,
  chunk,
  comment,
  createTestRouter,
  drop,
  empty,
  fail,
  html,
  malformed,
  pause,
  raw,
  reads,
  slow,
  stall,
  text,
  truncate,
  type Reply,
} from '../index.ts';
import { ask, toChunks } from '../test/ask.ts';
import { createVirtualClock } from '../test/virtual-clock.ts';

/** The reads of a streamed reply, and the error that ended them. */
async function readAll(
  reply: Reply,
): Promise<{ pieces: Uint8Array[]; body: string; error: unknown; state: unknown }> {
  const router = createTestRouter({ script: [reply], clock: createVirtualClock() });
  const response = await ask(router, { stream: true });
  const reader = response.body?.getReader();
  const pieces: Uint8Array[] = [];
  let error: unknown;
  try {
    for (;;) {
      const next = await reader?.read();
      if (!next || next.done) break;
      pieces.push(next.value);
    }
  } catch (caught) {
    error = caught;
  }
  const body = new TextDecoder().decode(await new Blob(pieces.map((piece) => piece.slice())).arrayBuffer());
  return { pieces, body, error, state: router.requests[0]?.state };
}

const textOf = (body: string) =>
  toChunks(body)
    .map(({ choices }) => choices[0]?.delta['content'])
    .filter((content) => typeof content === 'string')
    .join('');

describe('drop', () => {
  it('breaks the connection where it stands', async () => {
    const { body, error, state } = await readAll(answer(text('Half a sen'), drop(), text('tence')));
    expect(textOf(body)).toBe('Half a sen');
    expect(body).not.toContain('[DONE]');
    expect(error).toEqual(new TypeError('terminated'));
    expect(state).toBe('dropped');
  });

  it.each([0, 1, 4, 7])('after %i characters breaks it there, wherever it stands', async (after) => {
    const { body, error } = await readAll(answer(drop({ after }), text(['Hel', 'lo there'])));
    expect(textOf(body)).toBe('Hello there'.slice(0, after));
    expect(error).toBeInstanceOf(TypeError);
  });

  it('after more characters than there are breaks it at the end', async () => {
    const { body, error } = await readAll(answer(text('Short'), drop({ after: 99 })));
    expect(textOf(body)).toBe('Short');
    expect(error).toBeInstanceOf(TypeError);
  });

  it('inside a character breaks it between two of its bytes', async () => {
    const { pieces, error } = await readAll(answer(text('Sun: '), drop({ inside: '🌞' })));
    const last = pieces.at(-1) ?? new Uint8Array();
    expect(last.at(-1)).toBe(new TextEncoder().encode('🌞')[0]);
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(last)).toThrow(TypeError);
    expect(error).toBeInstanceOf(TypeError);
  });

  it('of an answer in JSON leaves half of it', async () => {
    const router = createTestRouter({ script: [answer(text('Hello'), drop())] });
    const response = await ask(router);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    expect(router.requests[0]?.state).toBe('dropped');
  });
});

describe('an end that is none', () => {
  it('truncate ends the body without a finish reason', async () => {
    const { body, error, state } = await readAll(answer(text('Half'), truncate()));
    expect(textOf(body)).toBe('Half');
    expect(body).not.toContain('[DONE]');
    expect(toChunks(body).at(-1)?.choices[0]?.finish_reason).toBeNull();
    expect([error, state]).toEqual([undefined, 'done']);
  });

  it('malformed sends an event whose JSON is broken', async () => {
    const { body } = await readAll(answer(text('Hi'), malformed()));
    const events = body.split('\n\n').filter((event) => event.startsWith('data: {'));
    expect(events.filter((event) => !isJson(event.slice(6)))).toHaveLength(1);
  });

  it('fail sends an error inside the stream, and nothing after it', async () => {
    const { body } = await readAll(
      answer(text('Hi'), fail('Provider gone', { code: 503, event: 'error' }), text('!')),
    );
    const last = body.trimEnd().split('\n\n').at(-1);
    expect(last).toBe(
      'event: error\ndata: {"error":{"message":"Provider gone","type":"server_error","param":null,"code":503}}',
    );
  });

  it('fail is the status of an answer in JSON', async () => {
    const router = createTestRouter({
      script: [
        answer(text('Hi'), fail('Provider gone', { code: 503 })),
        answer(fail('Tool', { code: 'tool_use_failed' })),
      ],
    });
    const response = await ask(router);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ error: { message: 'Provider gone', code: 503 } });
    expect((await ask(router)).status).toBe(502);
  });

  it.each([
    ['truncate', truncate()],
    ['malformed', malformed()],
  ])('%s of an answer in JSON breaks the JSON', async (_name, fault) => {
    const router = createTestRouter({ script: [answer(text('Hello'), fault)] });
    expect(isJson(await (await ask(router)).text())).toBe(false);
  });

  it('html and empty are no streams', async () => {
    expect((await readAll(html())).body).toMatch(/^<!doctype html>/);
    const nothing = await ask(createTestRouter({ script: [empty()] }), { stream: true });
    expect(nothing.headers.get('content-type')).toBe('text/event-stream');
    expect(await nothing.text()).toBe('');
  });
});

describe('stall', () => {
  it.each([true, false])('waits until the client leaves (stream: %s)', async (isStream) => {
    const router = createTestRouter({ script: [answer(text('Half'), stall(), text('never'))] });
    const controller = new AbortController();
    const body = ask(router, { stream: isStream }, { signal: controller.signal }).then((response) =>
      response.text(),
    );
    // Everything before the stall has gone out when a macrotask comes by.
    await new Promise((resolve) => setImmediate(resolve));
    expect(router.requests[0]?.closed).toBe(false);
    controller.abort(new Error('left'));
    await expect(body).rejects.toThrow('left');
    expect(router.requests[0]?.state).toBe('aborted');
  });

  it('lets what came before it through, even from a read that is not full', async () => {
    const router = createTestRouter({ script: [answer(reads(Infinity), text('Half'), stall())] });
    const response = await ask(router, { stream: true });
    const reader = response.body?.getReader();
    const first = await reader?.read();
    expect(textOf(new TextDecoder().decode(first?.value))).toBe('Half');
    await reader?.cancel();
  });
});

describe('time', () => {
  it('slow changes the speed from there on, and pause waits', async () => {
    const clock = createVirtualClock();
    const router = createTestRouter({
      clock,
      script: [answer(text('at once'), slow(4), text(['now', ' slow']), pause(3000))],
    });
    await (await ask(router, { stream: true })).text();
    expect(clock.waits).toEqual([250, 250, 3000]);
  });
});

describe('reads', () => {
  it('cut bytes where they are told, also inside characters', async () => {
    const { pieces, body } = await readAll(answer(reads(1), text('naïve 🌞')));
    expect(new Set(pieces.map((piece) => piece.length))).toEqual(new Set([1]));
    expect(textOf(body)).toBe('naïve 🌞');
  });

  it('take their sizes in turn, and put the rest into the last', async () => {
    const { pieces } = await readAll(answer(reads(10, 20), text('Hello')));
    const sizes = pieces.map((piece) => piece.length);
    expect(sizes.slice(0, 4)).toEqual([10, 20, 10, 20]);
    expect(sizes.at(-1)).toBeLessThanOrEqual(20);
  });

  it('deliver a whole answer at once', async () => {
    const { pieces, body } = await readAll(answer(reads(Infinity), text('one two three')));
    expect(pieces).toHaveLength(1);
    expect(body).toContain('[DONE]');
  });
});

describe('anything else', () => {
  it('chunk, raw and comment go out as they stand', async () => {
    const { body } = await readAll(
      answer(
        comment('OPENROUTER PROCESSING'),
        raw('event: ping\ndata: {}\n\n'),
        chunk({ choices: [], provider: 'Lab' }),
      ),
    );
    const events = body.split('\n\n');
    expect(events.slice(0, 2)).toEqual([': OPENROUTER PROCESSING', 'event: ping\ndata: {}']);
    expect(toChunks(body)[0]).toMatchObject({
      object: 'chat.completion.chunk',
      choices: [],
      provider: 'Lab',
    });
  });
});

function isJson(value: string): boolean {
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
