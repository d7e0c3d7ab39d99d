import { ConnectionError } from '../errors.ts';
import { createByteDecoder } from './byte-decoder.ts';
import type { BodyParser, ServerEvent } from './server-event.ts';

/** A response whose body is to be read, and the life around it. */
export type BodySource = {
  readonly response: Response;
  /** Ends the reading, whether or not the response's own fetch listens to it. */
  readonly signal: AbortSignal;
  /** Called for every network read. */
  readonly onRead?: () => void;
};

/** Reads a body batch by batch. An object of two functions costs a third of an async generator. */
export type EventReader = {
  /** The next events, never none; null when the body has ended. */
  readonly read: () => Promise<readonly ServerEvent[] | null>;
  /** Ends the body, and with it the request. For a body that has ended it does nothing. */
  readonly cancel: () => void;
};

/** The most that is parsed at once, in bytes, so that no piece of work gets long. */
const sliceSize = 65_536;

/**
 * Reads a body as batches of events, at least one batch a network read that ends an event, however the bytes are
 * cut. UTF-8 whatever the headers say; one leading byte order mark is dropped.
 */
export function readEvents({ response, signal, onRead }: BodySource, parser: BodyParser): EventReader {
  const reader = toStream(response).getReader();
  const decoder = createByteDecoder();
  let rest: Uint8Array | null = null;
  let isDone = false;
  // Not every fetch ends its body when its signal aborts; a cancelled reader answers at once.
  signal.addEventListener('abort', cancel);

  function cancel(): void {
    signal.removeEventListener('abort', cancel);
    isDone = true;
    rest = null;
    void reader.cancel(signal.reason).catch(() => undefined);
  }

  function parse(bytes: Uint8Array): readonly ServerEvent[] {
    rest = bytes.length > sliceSize ? bytes.subarray(sliceSize) : null;
    const text = decoder.decode(rest ? bytes.subarray(0, sliceSize) : bytes);
    return text === '' ? [] : parser.feed(text);
  }

  // One function on purpose: each further await costs as much as parsing a short read.
  async function read(): Promise<readonly ServerEvent[] | null> {
    for (;;) {
      const failure = parser.failure();
      if (failure) throw failure;
      if (signal.aborted) throw signal.reason;
      if (isDone) return null;
      let events: readonly ServerEvent[];
      if (rest) {
        events = parse(rest);
      } else {
        try {
          // oxlint-disable-next-line no-await-in-loop -- a stream is read one piece after the other
          const { done, value } = await reader.read();
          isDone = done;
          rest = value ?? null;
        } catch (cause) {
          throw new ConnectionError('The connection broke while the answer came.', { cause });
        }
        if (signal.aborted) throw signal.reason;
        onRead?.();
        events = rest ? parse(rest) : [...parser.feed(decoder.end()), ...parser.end()];
      }
      if (events.length > 0) return events;
    }
  }

  return { read, cancel };
}

/** The body, also of a fetch that does not stream, as older React Native has it. */
function toStream(response: Response): ReadableStream<Uint8Array> {
  return (
    response.body ??
    new ReadableStream({
      async start(controller) {
        controller.enqueue(new Uint8Array(await response.arrayBuffer()));
        controller.close();
      },
    })
  );
}
