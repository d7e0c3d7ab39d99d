import { describe, expect, it } from 'vitest';

import type { CompletionChunk } from '../schema/completion-chunk.ts';
import type { CompletionStream } from '../stream/completion-stream.ts';
import { readInFrames } from './read-in-frames.ts';
import { createTestEnvironment } from './test/create-test-environment.ts';
import { pause } from './test/set-up.ts';

/** Reads batches of so many chunks each, whose source never lets a read wait. */
function setUp({ isSeen, sizes }: { isSeen: boolean; sizes: readonly number[] }) {
  const environment = createTestEnvironment();
  let reads = 0;
  let shown = 0;
  const stream = {
    async *batches() {
      for (const size of sizes) {
        reads += 1;
        yield Array.from<CompletionChunk>({ length: size });
      }
    },
  };
  const publish = () => (shown += 1) > 0;
  const done = readInFrames(
    stream as unknown as CompletionStream,
    { ...environment, isSeen: () => isSeen },
    publish,
  );
  return { environment, done, reads: () => reads, shown: () => shown };
}

describe('reading in frames', () => {
  it('takes what comes between two frames in one go, on a page that is seen', async () => {
    const { environment, reads, shown, done } = setUp({ isSeen: true, sizes: [1, 1] });
    await pause();
    expect([reads(), shown()]).toEqual([1, 1]);
    environment.draw();
    await pause();
    expect([reads(), shown()]).toEqual([2, 2]);
    environment.draw();
    await done;
  });

  it('reads on where more waits than one read brings', async () => {
    const { reads, shown, done, environment } = setUp({ isSeen: true, sizes: [300, 300, 1] });
    await pause();
    expect([reads(), shown()]).toEqual([3, 1]);
    environment.draw();
    await done;
  });

  it('reads at once where nobody looks', async () => {
    const { reads, done } = setUp({ isSeen: false, sizes: [1, 1, 1] });
    await done;
    expect(reads()).toBe(3);
  });
});
