import type { PlainResponse, Reply, Unreachable } from '../script/reply.ts';
import { ConnectionDropped } from './connection-dropped.ts';
import type { RequestLog } from './request-log.ts';

/** One request on its way through the router. `left` aborts when the client is gone. */
export type Exchange = { readonly log: RequestLog; readonly left: AbortController; readonly serial: number };

/** Sends a reply that is no answer. Throws what `fetch` throws when there is no connection. */
export function respond(exchange: Exchange, reply: PlainResponse | Unreachable): Response {
  if (reply.type === 'unreachable') {
    exchange.log.settle('dropped');
    throw new TypeError('fetch failed');
  }
  exchange.log.settle('done');
  // A body, even an empty one, is not allowed with these.
  const isBodiless = reply.status === 204 || reply.status === 205 || reply.status === 304;
  return new Response(isBodiless ? null : reply.body, {
    status: reply.status,
    headers: { ...traceHeader(exchange), ...reply.headers },
  });
}

/** Sends bytes as they are made: none before the client asks, none after it left. */
export function respondWithBytes(
  exchange: Exchange,
  bytes: AsyncIterator<Uint8Array, void>,
  contentType: string,
): Response {
  const { log, left } = exchange;
  log.open();
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        left.signal.addEventListener('abort', () => controller.error(left.signal.reason), { once: true });
      },
      async pull(controller) {
        try {
          const next = await bytes.next();
          if (left.signal.aborted) return;
          if (next.done) {
            log.settle('done');
            controller.close();
          } else {
            log.countRead();
            controller.enqueue(next.value);
          }
        } catch (error) {
          log.settle(error instanceof ConnectionDropped ? 'dropped' : 'aborted');
          controller.error(error);
        }
      },
      cancel() {
        left.abort();
      },
    },
    // Back-pressure: a piece is made when it is asked for.
    { highWaterMark: 0 },
  );
  return new Response(body, {
    headers: { 'content-type': contentType, 'cache-control': 'no-cache', ...traceHeader(exchange) },
  });
}

/** A 200 with JSON, given as a value or as its text. */
export function json(value: unknown): Extract<Reply, { type: 'response' }> {
  return {
    type: 'response',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: typeof value === 'string' ? value : JSON.stringify(value),
  };
}

const traceHeader = ({ serial }: Exchange) => ({ 'x-orq-trace-id': serial.toString(16).padStart(32, '0') });
