import type { BodyParser, ServerEvent } from './server-event.ts';

/** Bytes decoded at once. A larger read is taken in pieces, so that no piece of work gets long. */
const sliceSize = 65_536;

/** A response whose body is to be read, and the life around it. */
export type BodySource = {
  readonly response: Response;
  /** Ends the reading, whether or not the response's own fetch listens to it. */
  readonly signal: AbortSignal;
  /** Called for every network read. */
  readonly onRead?: () => void;
};

/**
 * Reads a body as batches of events, at least one batch a network read that ends an event, however the bytes are
 * cut. UTF-8 whatever the headers say; one leading byte order mark is dropped. Leaving the loop cancels the body.
 */
export async function* readEvents(
  { response, signal, onRead }: BodySource,
  parser: BodyParser,
): AsyncGenerator<readonly ServerEvent[], void> {
  const decoder = new TextDecoder();
  for await (const bytes of readBytes(response, signal, onRead)) {
    for (let at = 0; at < bytes.length; at += sliceSize) {
      const events = parser.feed(decoder.decode(bytes.subarray(at, at + sliceSize), { stream: true }));
      if (events.length > 0) yield events;
      throwFailure(parser);
    }
  }
  const events = [...parser.feed(decoder.decode()), ...parser.end()];
  if (events.length > 0) yield events;
  throwFailure(parser);
}

function throwFailure(parser: BodyParser): void {
  const failure = parser.failure();
  if (failure) throw failure;
}

async function* readBytes(response: Response, signal: AbortSignal, onRead?: () => void) {
  if (!response.body) {
    // A fetch without streaming, as older React Native has it.
    yield new Uint8Array(await response.arrayBuffer());
    return;
  }
  const reader = response.body.getReader();
  // Not every fetch ends its body when its signal aborts; a cancelled reader answers at once.
  const cancel = () => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener('abort', cancel);
  let isDone = false;
  try {
    if (signal.aborted) throw signal.reason;
    while (!isDone) {
      // oxlint-disable-next-line no-await-in-loop -- a stream is read one piece after the other
      const { done, value } = await reader.read();
      if (signal.aborted) throw signal.reason;
      onRead?.();
      isDone = done;
      if (value) yield value;
    }
  } finally {
    signal.removeEventListener('abort', cancel);
    if (!isDone) cancel();
  }
}
