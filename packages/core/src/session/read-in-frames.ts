import type { CompletionStream } from '../stream/completion-stream.ts';
import { createPace } from './create-pace.ts';
import type { ChatEnvironment } from './environment.ts';

/** How long reading may hold the thread before input and paint get their turn, in ms. */
const sliceTime = 8;

/**
 * Reads an answer and calls `publish` at the pace of the screen, and at once until it says that the answer has begun.
 * Rejects with what broke the stream, which then holds what had come.
 */
export async function readInFrames(
  stream: CompletionStream,
  environment: ChatEnvironment,
  publish: () => boolean,
): Promise<void> {
  const pace = createPace(environment, publish);
  let sliceStart = environment.now();

  try {
    for await (const _batch of stream.batches()) {
      pace.add();
      if (environment.now() - sliceStart < sliceTime) continue;
      await environment.yieldTask();
      sliceStart = environment.now();
    }
  } finally {
    pace.stop();
  }
}
