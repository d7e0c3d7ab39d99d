import type { ByteFilter } from '../upstream/secret-mask.ts';

/** What becomes of a body on its way. Exactly one of `onEnd`, `onFailure` and `onLeave` is called, once. */
export type BodyObserver = {
  onBytes(bytes: Uint8Array): void;
  onEnd(): void;
  /** Upstream broke off. */
  onFailure(error: unknown): void;
  /** The reader went away. */
  onLeave(): void;
};

/** Passes a body on as it comes, unbuffered: a byte is read when somebody asks for it, and not before. */
export function proxyBody(
  body: ReadableStream<Uint8Array>,
  filter: ByteFilter,
  observer: BodyObserver,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();

  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    const read = await reader.read();
    if (read.done) {
      const rest = filter.end();
      if (rest.length > 0) controller.enqueue(rest);
      controller.close();
      observer.onEnd();
      return;
    }
    const bytes = filter.push(read.value);
    if (bytes.length === 0) return pull(controller);
    observer.onBytes(bytes);
    controller.enqueue(bytes);
  };

  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          await pull(controller);
        } catch (error) {
          observer.onFailure(error);
          controller.error(error);
        }
      },
      async cancel(reason) {
        observer.onLeave();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
