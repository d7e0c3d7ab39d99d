import type { CompletionStream } from '../stream/completion-stream.ts';
import type { ChatEnvironment } from './environment.ts';

/** How long reading may hold the thread before input and paint get their turn, in ms. */
const sliceTime = 8;

/**
 * Reads an answer and calls `publish` at most once a frame, and at once until it says that the answer has begun.
 * Rejects with what broke the stream, which then holds what had come.
 */
export async function readInFrames(
  stream: CompletionStream,
  environment: ChatEnvironment,
  publish: () => boolean,
): Promise<void> {
  let cancelFrame: (() => void) | undefined;
  let hasBegun = false;
  let sliceStart = environment.now();

  const publishFrame = () => {
    cancelFrame = undefined;
    publish();
  };

  try {
    for await (const _batch of stream.batches()) {
      if (hasBegun) cancelFrame ??= environment.nextFrame(publishFrame);
      else hasBegun = publish();
      if (environment.now() - sliceStart < sliceTime) continue;
      await environment.yieldTask();
      sliceStart = environment.now();
    }
  } finally {
    cancelFrame?.();
  }
}
