import type { CompletionStream } from '../stream/completion-stream.ts';
import { createPace } from './create-pace.ts';
import type { ChatEnvironment } from './environment.ts';

/** How long reading may hold the thread before input and paint get their turn, in ms. */
const sliceTime = 8;

/**
 * Reads an answer and calls `publish` at the pace of the screen, and at once until it says that the answer has begun.
 * On a page that is seen, what comes between two looks is left to the platform and read in one go: a task for each
 * token would cost a slow device half of its time. Rejects with what broke the stream, which then holds what had come.
 */
export async function readInFrames(
  stream: CompletionStream,
  environment: ChatEnvironment,
  publish: () => boolean,
): Promise<void> {
  const { isSeen, now, yieldTask } = environment;
  const pace = createPace(environment, publish);
  let start = 0;
  /** Another task has begun since: whatever was there to be read was read, and this one was waited for. */
  let isLater = true;

  try {
    for await (const _batch of stream.batches()) {
      pace.add();
      if (!isLater && now() - start < sliceTime) continue;
      await (isLater && isSeen() ? pace.free() : yieldTask());
      start = now();
      isLater = false;
      void yieldTask().then(() => (isLater = true));
    }
  } finally {
    pace.stop();
  }
}
