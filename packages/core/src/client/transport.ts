import { parseBaseUrl } from './check-options.ts';
import type { CallOptions, OrqOptions } from './options.ts';
import { mergeHeaders } from './request-headers.ts';
import { resolveUrl, type OperationPath } from './resolve-url.ts';
import { sendRequest, type SentRequest } from './send-request.ts';
import type { withRetry as WithRetry } from './with-retry.ts';

/** One operation of the API. */
export type Operation = {
  readonly path: OperationPath;
  readonly accept: string;
  /** JSON to post; null for none. */
  readonly body: string | null;
  /** Default `GET`, or `POST` with a body. */
  readonly method?: 'GET' | 'DELETE';
};

export type Transport = (operation: Operation, call: CallOptions) => Promise<SentRequest>;

/** Creates what sends requests for a client: base URL, key, headers, timeouts and retries live here. */
export function createTransport(options: OrqOptions): Transport {
  const base = parseBaseUrl(options.baseURL);
  // Another server's owner must not get the key of an Orq workspace.
  const isOrq = /^https:\/\/([\w-]+\.)*orq\.ai$/i.test(base.origin);
  const wantsKey = options.apiKey !== undefined || isOrq;

  return (operation, call) => {
    const { retries, onRetry, timeout = 600_000, idleTimeout = 45_000 } = { ...options, ...call };
    const signal = call.signal ?? null;
    const url = resolveUrl(base, operation.path, options.fetch !== undefined);
    const fetch = options.fetch ?? ((address, init) => globalThis.fetch(address, init));

    async function attempt(): Promise<SentRequest> {
      const authorization = wantsKey ? await authorize(options) : null;
      const headers = mergeHeaders(
        {
          accept: operation.accept,
          'content-type': operation.body === null ? null : 'application/json',
          authorization,
        },
        options.headers,
        call.headers,
      );
      const { body } = operation;
      const secret = authorization?.replace(/^bearer /i, '') ?? null;
      const method = operation.method ?? (body === null ? 'GET' : 'POST');
      return sendRequest({ url, method, headers, body, secret, signal, timeout, idleTimeout }, fetch);
    }
    return retries?.strategy === 'backoff' ? tryAgain(attempt, retries, signal, onRetry) : attempt();
  };
}

/** Loaded when it is wanted: few chats try again in the browser. */
async function tryAgain(...args: Parameters<typeof WithRetry<SentRequest>>): Promise<SentRequest> {
  const { withRetry } = await import('./with-retry.ts');
  return withRetry(...args);
}

/** Loaded when it is wanted: a page knows no key. */
async function authorize({ apiKey }: OrqOptions): Promise<string | null> {
  const { readAuthorization } = await import('./read-authorization.ts');
  return readAuthorization(apiKey);
}
