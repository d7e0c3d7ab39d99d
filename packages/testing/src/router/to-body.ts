import { ConnectionDropped } from './connection-dropped.ts';

/** What became of a body, told once or more; the first telling counts. */
export type BodyEnd = 'done' | 'aborted' | 'dropped';

/**
 * A response body of bytes that are made when they are asked for: none before, none after the client left.
 * `left` aborts the body, and is aborted when the client cancels it.
 */
export function toBody(
  bytes: AsyncIterator<Uint8Array, void>,
  left: AbortController,
  told: { readonly onRead?: () => void; readonly onEnd?: (end: BodyEnd) => void } = {},
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        left.signal.addEventListener('abort', () => controller.error(left.signal.reason), { once: true });
      },
      async pull(controller) {
        try {
          const next = await bytes.next();
          if (left.signal.aborted) return;
          if (next.done) {
            told.onEnd?.('done');
            controller.close();
          } else {
            told.onRead?.();
            controller.enqueue(next.value);
          }
        } catch (error) {
          told.onEnd?.(error instanceof ConnectionDropped ? 'dropped' : 'aborted');
          controller.error(error);
        }
      },
      cancel() {
        left.abort();
      },
    },
    // Back-pressure: nothing is made ahead of its reader.
    { highWaterMark: 0 },
  );
}
