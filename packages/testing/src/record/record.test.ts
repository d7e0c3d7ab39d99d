import { describe, expect, it } from 'vitest';

import {
  answer,
  createTestRouter,
  drop,
  pause,
  raw,
  recordFetch,
  reject,
  replayFetch,
  text,
  unreachable,
} from '../index.ts';
import { ask, contentOf, complete } from '../test/ask.ts';
import { createVirtualClock } from '../test/virtual-clock.ts';

/** Records what `script` answers to as many requests, and gives the recording as it comes back from a file. */
async function record(script: Parameters<typeof createTestRouter>[0], ...requests: readonly object[]) {
  const clock = createVirtualClock();
  const router = createTestRouter({ clock, ...script });
  const recorder = recordFetch(router.fetch, { clock });
  for (const fields of requests) {
    const body = ask(recorder, fields, {
      headers: { authorization: 'Bearer sk-secret', accept: 'text/event-stream' },
    });
    await body.then((response) => response.text()).catch(() => {});
  }
  return JSON.parse(JSON.stringify(recorder.recording)) as typeof recorder.recording;
}

describe('recordFetch', () => {
  it('passes everything on and keeps it with its timing', async () => {
    const clock = createVirtualClock();
    const router = createTestRouter({ clock, script: [answer(text('a'), pause(500), text('b'))] });
    const recorder = recordFetch(router.fetch, { clock });
    const response = await ask(recorder, { stream: true });
    expect(response.headers.get('x-orq-trace-id')).toMatch(/1$/);
    expect(await response.text()).toMatch(/^data: .*\[DONE\]\n\n$/s);

    const [exchange] = recorder.recording.exchanges;
    expect(exchange).toMatchObject({
      request: { method: 'POST', url: 'https://router.test/v2/router/chat/completions' },
      response: { status: 200, at: 0, end: 'complete' },
    });
    const reads = exchange && 'response' in exchange ? exchange.response.reads : [];
    expect(reads.map((read) => read.at)).toEqual([0, 0, 500, 500, 500]);
  });

  it('keeps no key, no cookie and no query', async () => {
    const router = createTestRouter({
      script: [reject(401, { headers: { 'set-cookie': 'session=s3cret' } })],
    });
    const recorder = recordFetch(router.fetch);
    const response = await recorder.fetch('https://router.test/chat/completions?key=s3cret', {
      method: 'POST',
      headers: {
        authorization: 'Bearer s3cret',
        'x-api-key': 's3cret',
        cookie: 's3cret',
        'x-something-new': 's3cret',
        accept: 'application/json',
      },
      body: '{"model":"a/b","messages":[{"role":"user","content":"Hi"}]}',
    });
    await response.text();
    expect(response.headers.get('set-cookie')).toContain('s3cret');
    expect(router.requests[0]?.headers).toMatchObject({ authorization: 'Bearer s3cret' });
    expect(JSON.stringify(recorder.recording)).not.toContain('s3cret');
    expect(recorder.recording.exchanges).toMatchObject([
      { request: { headers: { accept: 'application/json' } }, response: { status: 401 } },
    ]);
  });

  it('stops reading the source when its reader leaves', async () => {
    const router = createTestRouter({ script: [answer(text('one two three'))] });
    const recorder = recordFetch(router.fetch);
    const reader = (await ask(recorder, { stream: true })).body?.getReader();
    await reader?.read();
    await reader?.cancel();
    expect(router.requests[0]).toMatchObject({ state: 'aborted', reads: 1 });
    expect(recorder.recording.exchanges[0]).toMatchObject({ response: { end: 'aborted' } });
  });
});

describe('replayFetch', () => {
  it('gives the recorded answers again, byte for byte, also where a read cut a character', async () => {
    const bytes = new TextEncoder().encode('data: "🌞"\n\n');
    const script = [answer(raw(bytes.slice(0, 8)), raw(bytes.slice(8)))];
    const recording = await record({ script }, { stream: true });
    expect(JSON.stringify(recording)).toContain('base64');

    const response = await ask({ fetch: replayFetch(recording) }, { stream: true });
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(await response.text()).toMatch(/^data: "🌞"\n\n/);
  });

  it('matches by path and body, whatever their order, and each once', async () => {
    const script = [answer(text('one')), answer(text('two'))];
    const recording = await record({ script }, { seed: 1, top_p: 1 }, { seed: 2 });
    const replay = { fetch: replayFetch(recording) };
    expect(contentOf(await complete(replay, { seed: 2 }))).toBe('two');
    expect(contentOf(await complete(replay, { top_p: 1, seed: 1 }))).toBe('one');
    await expect(ask(replay, { seed: 2 })).rejects.toThrow(
      'no answer left for POST /v2/router/chat/completions',
    );
  });

  it('fails as the network failed', async () => {
    const recording = await record(
      { script: [unreachable(), answer(text('Half'), drop())] },
      {},
      { stream: true },
    );
    const replay = { fetch: replayFetch(recording) };
    await expect(ask(replay)).rejects.toThrow(new TypeError('fetch failed'));
    await expect((await ask(replay, { stream: true })).text()).rejects.toThrow('terminated');
  });

  it('waits as long as the recording did, if asked to', async () => {
    const recording = await record(
      { script: [answer(pause(40), text('a'), pause(500), text('b'))] },
      { stream: true },
    );
    for (const [timing, expected] of [
      [true, [40, 500]],
      [false, []],
    ] as const) {
      const clock = createVirtualClock();
      const replay = { fetch: replayFetch(recording, { timing, clock }) };
      await (await ask(replay, { stream: true })).text();
      expect(clock.waits).toEqual(expected);
    }
  });

  it('can be left at any moment', async () => {
    const recording = await record({ script: [answer(text('one two'))] }, { stream: true });
    const replay = { fetch: replayFetch(recording) };
    const controller = new AbortController();
    const response = await ask(replay, { stream: true }, { signal: controller.signal });
    controller.abort(new Error('left'));
    await expect(response.text()).rejects.toThrow('left');
    await expect(ask(replay, {}, { signal: AbortSignal.abort(new Error('gone')) })).rejects.toThrow('gone');
  });
});
