import { expect, it } from 'vitest';

import { answer, controlled, createTestRouter, drop, text } from '../index.ts';
import { ask, toChunks } from '../test/ask.ts';

it('lets an answer out step by step', async () => {
  const router = createTestRouter();
  const live = controlled();
  router.script(live, answer(text('next')));
  const response = await ask(router, { stream: true });
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  const read = async () => (await reader?.read())?.value ?? '';

  live.send(text('a'));
  expect([await read(), await read()].flatMap(toChunks).map((chunk) => chunk.choices[0]?.delta)).toEqual([
    { role: 'assistant', content: '' },
    { content: 'a' },
  ]);
  const pending = read();
  expect(router.requests[0]?.state).toBe('streaming');

  live.send(text('b'));
  expect(toChunks(await pending)[0]?.choices[0]?.delta).toEqual({ content: 'b' });

  live.end();
  expect(await read()).toContain('"finish_reason":"stop"');
  expect(await read()).toBe('data: [DONE]\n\n');
  expect(router.requests[0]?.state).toBe('done');
  expect(() => live.send(text('late'))).toThrow('has ended');
});

it('keeps what is sent before the request comes', async () => {
  const live = controlled();
  live.send(text('early'));
  live.end();
  const router = createTestRouter({ script: [live] });
  expect(await (await ask(router)).json()).toMatchObject({ choices: [{ message: { content: 'early' } }] });
});

it('breaks off by a fault', async () => {
  const live = controlled();
  const router = createTestRouter({ script: [live] });
  const body = (await ask(router, { stream: true })).text();
  live.send(text('a'), drop());
  await expect(body).rejects.toThrow('terminated');
});

it('lets go of a client that leaves', async () => {
  const live = controlled();
  const router = createTestRouter({ script: [live] });
  const controller = new AbortController();
  const body = (await ask(router, { stream: true }, { signal: controller.signal })).text();
  controller.abort(new Error('left'));
  await expect(body).rejects.toThrow('left');
  expect(router.requests[0]?.state).toBe('aborted');
});
