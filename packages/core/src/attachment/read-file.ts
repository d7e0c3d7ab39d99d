import type { SourceFile } from './types.ts';

/** Gives the bytes of a file, in as many pieces as it likes. Stops when `signal` is aborted. */
export type ReadFile = (file: SourceFile, signal: AbortSignal) => AsyncIterable<Uint8Array>;

/** Reads a `File` or `Blob`: in pieces where it can be streamed, so that a large one never holds the thread. */
export async function* readFile(file: SourceFile, signal: AbortSignal): AsyncGenerator<Uint8Array, void> {
  if (!file.stream) {
    if (!file.arrayBuffer) throw new TypeError('This file has neither stream() nor arrayBuffer().');
    yield new Uint8Array(await file.arrayBuffer());
    return;
  }
  const reader = file.stream().getReader();
  try {
    for (;;) {
      if (signal.aborted) throw signal.reason;
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    // Also when the caller leaves early; a stream that has ended takes no notice.
    await reader.cancel().catch(() => undefined);
  }
}
