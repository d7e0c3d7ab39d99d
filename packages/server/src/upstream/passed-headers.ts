import type { SecretMask } from './secret-mask.ts';

const kept = new Set(['retry-after', 'retry-after-ms', 'x-request-id', 'x-should-retry']);

/** Headers of an upstream answer that may reach a browser: what it needs to retry and to name the request. */
export function passedHeaders(upstream: Response, mask: SecretMask): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of upstream.headers) {
    if (kept.has(name) || name.startsWith('x-ratelimit-') || name.startsWith('x-orq-')) {
      headers[name] = mask.text(value);
    }
  }
  return headers;
}

/** Says what the body is. Anything but JSON and events is plain text, so that no page of ours can come of it. */
export function bodyHeaders(upstream: Response): Record<string, string> {
  const type = mediaType(upstream);
  if (type === 'text/event-stream') return eventStreamHeaders;
  const contentType = type === 'application/json' ? type : 'text/plain; charset=utf-8';
  return { 'content-type': contentType, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
}

/** The last two keep proxies from collecting events: nginx by its own header, others by `no-transform`. */
export const eventStreamHeaders = {
  'content-type': 'text/event-stream',
  'x-content-type-options': 'nosniff',
  'x-accel-buffering': 'no',
  'cache-control': 'no-cache, no-transform',
};

/** `text/event-stream` of `Text/Event-Stream; charset=utf-8`. */
export function mediaType(message: Request | Response): string | undefined {
  return message.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
}
