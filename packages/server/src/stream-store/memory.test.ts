import { expect, it } from 'vitest';

import { checkStore } from '../test/check-store.ts';
import { createMemoryStreamStore } from './memory.ts';
import { StreamLostError } from './stream-store.ts';

it('gives every reader every frame once and in order, whatever happens', async () => {
  let now = 0;
  const store = createMemoryStreamStore({ keepTime: 1_000, now: () => now });
  const expire = () => {
    now += 1_000;
  };
  await expect(checkStore([store], 200, expire)).resolves.toBeUndefined();
});

it('never hides a loss when it keeps little', async () => {
  await expect(checkStore([createMemoryStreamStore({ streamBytes: 20_000 })], 200)).resolves.toBeUndefined();
});

it('bounds what it keeps of a stream, newest first', async () => {
  const store = createMemoryStreamStore({ streamBytes: 100_000 });
  const writer = await store.create('a', 'ada');
  for (let count = 0; count < 10_000; count += 1) await writer.append([`data: ${'x'.repeat(94)}`]);
  const stream = await store.open('a');
  expect(stream?.last).toBe(10_000);
  expect(stream?.first).toBeGreaterThan(8_900);
  await expect(stream?.read(0, new AbortController().signal)[Symbol.asyncIterator]().next()).rejects.toThrow(
    StreamLostError,
  );
});

it('keeps the newest of the streams that have ended, and all that have not', async () => {
  const store = createMemoryStreamStore({ endedStreams: 2 });
  await store.create('open', 'ada');
  for (const id of ['a', 'b', 'c']) await (await store.create(id, 'ada')).close();
  const known = await Promise.all(['open', 'a', 'b', 'c'].map(async (id) => (await store.open(id)) !== null));
  expect(known).toEqual([true, false, true, true]);
});
