import { RequestError } from '../errors.ts';
import type { UpstreamAnswer } from '../exchange.ts';
import type { HandlerSettings, Principal } from '../handler-options.ts';
import { toUpstreamError } from './upstream-error.ts';
import { upstreamUrl } from './upstream-url.ts';

type UpstreamRequest = {
  readonly method: 'GET' | 'POST';
  readonly operation: '/chat/completions' | '/models';
  readonly headers: Headers;
  readonly body?: string;
};

/**
 * Sends a request upstream and returns its answer, if that is one: status 2XX, and no web page. Else it throws a
 * RequestError, or the reason for which `controller` was aborted. Aborting it later ends the answer's body.
 */
export async function callUpstream<P extends Principal>(
  settings: HandlerSettings<P>,
  { method, operation, headers, body }: UpstreamRequest,
  controller: AbortController,
): Promise<Response> {
  headers.set('authorization', settings.authorization);

  const late = new RequestError({
    status: 504,
    code: 'upstream_timeout',
    message: 'The model did not answer in time. Try again, or choose another model.',
  });
  const timer = setTimeout(() => controller.abort(late), settings.limits.responseTime);
  try {
    // A redirect could lead the key elsewhere.
    const init = { method, headers, redirect: 'manual', signal: controller.signal } as const;
    const response = await settings.fetch(
      upstreamUrl(settings.baseURL, operation),
      body === undefined ? init : { ...init, body },
    );
    const isPage = response.headers.get('content-type')?.toLowerCase().includes('html') ?? false;
    if (!response.ok || isPage) throw await toUpstreamError(response, settings.mask);
    return response;
  } catch (error) {
    if (controller.signal.aborted) throw controller.signal.reason;
    if (error instanceof RequestError) throw error;
    throw new RequestError({
      status: 502,
      code: 'upstream_unreachable',
      message: 'The model provider cannot be reached right now. Try again in a moment.',
      cause: error,
    });
  } finally {
    clearTimeout(timer);
  }
}

/** The headers to send upstream. Of the browser's own only the trace context goes on. */
export function upstreamHeaders(request: Request, accept: string): Headers {
  const headers = new Headers({ accept });
  for (const name of ['traceparent', 'tracestate']) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return headers;
}

/** A controller for the request upstream, which aborts when whoever asked here goes away; until `unfollow`. */
export function followAbort(signal: AbortSignal): Pick<UpstreamAnswer, 'controller' | 'unfollow'> {
  const controller = new AbortController();
  const follow = () => controller.abort(signal.reason);
  if (signal.aborted) follow();
  signal.addEventListener('abort', follow, { once: true });
  return { controller, unfollow: () => signal.removeEventListener('abort', follow) };
}
