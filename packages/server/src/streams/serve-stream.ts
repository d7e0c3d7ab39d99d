import { brokenOff } from '../answer/observe-answer.ts';
import type { StoredStream } from '../stream-store/stream-store.ts';

/** Time in ms after which a reader that waits hears that its connection lives: proxies close silent ones. */
const keepAliveTime = 15_000;

const encoder = new TextEncoder();
const keepAlive = encoder.encode(': keep-alive\n\n');
const lost = encoder.encode(`event: error\ndata: ${JSON.stringify({ error: brokenOff })}\n\n`);

type ReaderObserver = {
  readonly onEnd: () => void;
  /** Frames are gone that the reader should have had. It was told so in the stream. */
  readonly onFailure: (error: unknown) => void;
  readonly onLeave: () => void;
};

/** The body for one reader: the frames after number `after`, those to come included, as fast as it takes them. */
export function serveStream(
  stream: StoredStream,
  after: number,
  observer: ReaderObserver,
): ReadableStream<Uint8Array> {
  const left = new AbortController();
  const frames = stream.read(after, left.signal)[Symbol.asyncIterator]();
  let timer: ReturnType<typeof setInterval> | undefined;
  let isWaiting = false;

  async function pull(controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> {
    isWaiting = true;
    const { done, value } = await frames.next();
    isWaiting = false;
    if (left.signal.aborted) return;
    if (!done) return controller.enqueue(value);
    clearInterval(timer);
    controller.close();
    observer.onEnd();
  }

  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        timer = setInterval(() => {
          if (isWaiting && controller.desiredSize === 0) controller.enqueue(keepAlive);
        }, keepAliveTime);
      },
      pull: (controller) =>
        pull(controller).catch((error: unknown) => {
          if (left.signal.aborted) return;
          clearInterval(timer);
          controller.enqueue(lost);
          controller.close();
          observer.onFailure(error);
        }),
      cancel() {
        clearInterval(timer);
        left.abort();
        observer.onLeave();
      },
    },
    { highWaterMark: 0 },
  );
}
