import type { ResponseFacts } from '../errors.ts';

/** Collects what a response tells beside its body. `now` is epoch ms, for dates in `Retry-After`. */
export function toResponseFacts(response: Response, now: number): ResponseFacts {
  const { headers, status } = response;
  return {
    status,
    headers,
    response,
    contentType: headers.get('content-type'),
    requestId: headers.get('x-orq-trace-id') ?? headers.get('x-request-id'),
    retryAfter: parseRetryAfter(headers, now),
  };
}

/** How long the server asks to wait, in ms: `retry-after-ms`, else `retry-after` as seconds or a date. */
function parseRetryAfter(headers: Headers, now: number): number | null {
  const exact = toNumber(headers.get('retry-after-ms'));
  if (exact !== null && exact >= 0) return exact;

  const text = headers.get('retry-after');
  const seconds = toNumber(text);
  const delay = seconds === null ? Date.parse(text ?? '') - now : seconds * 1000;
  return delay > 0 ? delay : null;
}

function toNumber(text: string | null): number | null {
  if (text === null || text.trim() === '') return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}
