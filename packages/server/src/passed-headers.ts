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
