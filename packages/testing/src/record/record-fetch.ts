import { systemClock, type Clock } from '../clock.ts';
import {
  encodeRead,
  type RecordedEnd,
  type RecordedExchange,
  type RecordedRead,
  type Recording,
} from './recording.ts';

/** A fetch that records, and what it has recorded so far. An exchange is in it once its body has ended. */
export type RecordingFetch = { readonly fetch: typeof globalThis.fetch; readonly recording: Recording };

// Lists of what is kept, so that a key under a header nobody thought of is not.
const keptOfRequest = /^(?:accept|content-type|last-event-id)$/;
const keptOfResponse =
  /^(?:content-type|retry-after|retry-after-ms|x-request-id|x-orq-[a-z-]+|x-ratelimit-[a-z-]+)$/;

/** Passes requests on to `fetch` and records them with their timing, but neither keys, cookies nor queries. */
export function recordFetch(
  fetch: typeof globalThis.fetch = globalThis.fetch,
  options: { readonly clock?: Clock } = {},
): RecordingFetch {
  const { clock = systemClock } = options;
  const exchanges: RecordedExchange[] = [];

  const recorded: typeof globalThis.fetch = async (input, init) => {
    const { signal, ...rest } = init ?? {};
    const sent = new Request(input, rest);
    const request = {
      method: sent.method,
      url: withoutQuery(sent.url),
      headers: pick(sent.headers, keptOfRequest),
      body: await sent.clone().text(),
    };
    const start = clock.now();
    const elapsed = () => clock.now() - start;

    let response: Response;
    try {
      response = await fetch(sent, { signal: signal ?? sent.signal });
    } catch (error) {
      exchanges.push({ request, failure: error instanceof Error ? error.message : String(error) });
      throw error;
    }
    const { status, statusText } = response;
    const reads: RecordedRead[] = [];
    const head = { status, headers: pick(response.headers, keptOfResponse), at: elapsed() };
    const finish = (end: RecordedEnd) => void exchanges.push({ request, response: { ...head, reads, end } });
    if (!response.body) {
      finish('complete');
      return response;
    }
    const body = watch(response.body, (bytes) => reads.push(encodeRead(elapsed(), bytes)), finish, signal);
    return new Response(body, { status, statusText, headers: response.headers });
  };

  return { fetch: recorded, recording: { version: 1, exchanges } };
}

/** Passes a body on, read by read, and tells of each. */
function watch(
  body: ReadableStream<Uint8Array>,
  onRead: (bytes: Uint8Array) => void,
  onEnd: (end: RecordedEnd) => void,
  signal: AbortSignal | null | undefined,
): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await reader.read();
          if (done) {
            onEnd('complete');
            controller.close();
            return;
          }
          onRead(value);
          controller.enqueue(value);
        } catch (error) {
          onEnd(signal?.aborted ? 'aborted' : 'broken');
          controller.error(error);
        }
      },
      cancel(reason) {
        onEnd('aborted');
        return reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

const pick = (headers: Headers, kept: RegExp): Readonly<Record<string, string>> =>
  Object.fromEntries([...headers].filter(([name]) => kept.test(name)));
