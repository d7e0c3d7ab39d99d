import { systemClock, untilAborted, type Clock } from '../clock.ts';
import { ConnectionDropped } from '../router/connection-dropped.ts';
import { toBody } from '../router/to-body.ts';
import { decodeRead, type RecordedExchange, type RecordedResponse, type Recording } from './recording.ts';

export type ReplayOptions = {
  /** Replays with the pauses that were recorded. Default false: at once. */
  readonly timing?: boolean;
  readonly clock?: Clock;
};

/**
 * A fetch that answers from a recording: each exchange once, to a request of the same method, path and body, in
 * the order of recording. The host may differ. Rejects a request that the recording does not know.
 */
export function replayFetch(recording: Recording, options: ReplayOptions = {}): typeof globalThis.fetch {
  const { timing = false, clock = systemClock } = options;
  const left = [...recording.exchanges];

  return async (input, init) => {
    const signal = init?.signal ?? (input instanceof Request ? input.signal : undefined);
    signal?.throwIfAborted();
    const sent = new Request(input instanceof Request ? input : new URL(input, 'http://replay.test'), {
      ...init,
      signal: null,
    });
    const body = normalise(await sent.text());
    const { pathname } = new URL(sent.url);
    const place = left.findIndex(
      ({ request }) =>
        request.method === sent.method &&
        new URL(request.url).pathname === pathname &&
        normalise(request.body) === body,
    );
    const [exchange] = place === -1 ? [] : left.splice(place, 1);
    if (!exchange) throw new Error(`The recording has no answer left for ${sent.method} ${pathname} ${body}`);
    return play(exchange, signal, timing ? clock : undefined);
  };
}

async function play(
  exchange: RecordedExchange,
  signal: AbortSignal | undefined,
  clock: Clock | undefined,
): Promise<Response> {
  if ('failure' in exchange) throw new TypeError(exchange.failure);
  const { response } = exchange;
  const left = new AbortController();
  const leave = () => left.abort(signal?.reason);
  signal?.addEventListener('abort', leave, { once: true });
  const stopListening = () => signal?.removeEventListener('abort', leave);

  const start = clock?.now() ?? 0;
  const until = async (at: number) => {
    const ms = clock ? start + at - clock.now() : 0;
    if (ms > 0) await clock?.wait(ms, left.signal);
  };
  await until(response.at);
  const { status, headers } = response;
  // A body, even an empty one, is not allowed with some statuses.
  if (response.reads.length === 0 && response.end === 'complete') {
    stopListening();
    return new Response(null, { status, headers });
  }
  return new Response(toBody(replayReads(response, until, left.signal), left, { onEnd: stopListening }), {
    status,
    headers,
  });
}

async function* replayReads(
  { reads, end }: RecordedResponse,
  until: (at: number) => Promise<void>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  for (const read of reads) {
    // oxlint-disable-next-line no-await-in-loop -- reads come one after the other
    await until(read.at);
    yield decodeRead(read);
  }
  if (end === 'broken') throw new ConnectionDropped();
  // Nobody knows what would have come after the client left.
  if (end === 'aborted') await untilAborted(new Promise<never>(() => {}), signal);
}

/** JSON without its spaces and the order of its keys; other text as it is. */
function normalise(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text, sortKeys));
  } catch {
    return text;
  }
}

function sortKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([first], [second]) => (first < second ? -1 : 1)));
}
