import { describe, expect, it } from 'vitest';

import type { CompletionChunk } from '../schema/completion-chunk.ts';
import type { CompletionStream } from '../stream/completion-stream.ts';
import { readInFrames } from './read-in-frames.ts';
import { createTestEnvironment } from './test/create-test-environment.ts';
import { pause } from './test/set-up.ts';

const nextTask = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Reads so many pieces; those that are not there at once come in a later task. */
function setUp({ isSeen, pieces, isThere }: { isSeen: boolean; pieces: number; isThere: boolean }) {
  const environment = createTestEnvironment();
  let reads = 0;
  let shown = 0;
  const stream = {
    async *batches(): AsyncIterable<readonly CompletionChunk[]> {
      for (; reads < pieces; reads += 1) {
        // oxlint-disable-next-line no-await-in-loop -- a source gives one piece after the other
        if (!isThere) await nextTask();
        yield [];
      }
    },
  };
  const seen = { ...environment, isSeen: () => isSeen, yieldTask: nextTask };
  const publish = () => (shown += 1) > 0;
  const done = readInFrames(stream as unknown as CompletionStream, seen, publish);
  return { environment, done, reads: () => reads, shown: () => shown };
}

describe('reading in frames', () => {
  it('waits for the screen where a piece had to be waited for, on a page that is seen', async () => {
    const { environment, reads, shown, done } = setUp({ isSeen: true, pieces: 3, isThere: false });
    await pause();
    expect([reads(), shown()]).toEqual([0, 1]);
    for (const count of [1, 2]) {
      environment.draw();
      await pause();
      environment.advance(0);
      await pause();
      expect([reads(), shown()]).toEqual([count, count + 1]);
    }
    environment.draw();
    await done;
  });

  it('takes all that is there in one go, and shows it in one', async () => {
    const { environment, reads, shown, done } = setUp({ isSeen: true, pieces: 200, isThere: true });
    await pause();
    environment.draw();
    await done;
    expect([reads(), shown()]).toEqual([200, 1]);
  });

  it('reads what comes as it comes where nobody looks', async () => {
    const { reads, done } = setUp({ isSeen: false, pieces: 3, isThere: false });
    await done;
    expect(reads()).toBe(3);
  });
});
