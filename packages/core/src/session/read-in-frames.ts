import type { CompletionStream } from '../stream/completion-stream.ts';
import { createPace } from './create-pace.ts';
import type { ChatEnvironment } from './environment.ts';

/** A read that brings fewer chunks than this has emptied the connection. */
const fullRead = 100;

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
  const pace = createPace(environment, publish);
  try {
    for await (const { length } of stream.batches()) {
      pace.add();
      // Where more waits, input and paint get their turn before it.
      await (environment.isSeen() && length < fullRead ? pace.free() : environment.yieldTask());
    }
  } finally {
    pace.stop();
  }
}
