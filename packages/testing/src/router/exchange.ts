import type { PlainResponse, Unreachable } from '../script/reply.ts';
import type { RequestLog } from './request-log.ts';
import { toBody } from './to-body.ts';

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

/** Sends bytes as they are made, and records what becomes of them. */
export function respondWithBytes(
  exchange: Exchange,
  bytes: AsyncIterator<Uint8Array, void>,
  contentType: string,
): Response {
  const { log, left } = exchange;
  log.open();
  const body = toBody(bytes, left, { onRead: () => log.countRead(), onEnd: (end) => log.settle(end) });
  return new Response(body, {
    headers: { 'content-type': contentType, 'cache-control': 'no-cache', ...traceHeader(exchange) },
  });
}

/** A 200 with JSON, given as a value or as its text. */
export function json(value: unknown): PlainResponse {
  return {
    type: 'response',
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: typeof value === 'string' ? value : JSON.stringify(value),
  };
}

const traceHeader = ({ serial }: Exchange) => ({ 'x-orq-trace-id': serial.toString(16).padStart(32, '0') });
