import type { Exchange } from './exchange.ts';
import type { HandlerSettings, Principal } from './handler-options.ts';
import { passedHeaders } from './passed-headers.ts';
import { proxyBody } from './proxy-body.ts';
import type { UsageMeter } from './usage-meter.ts';

/**
 * Passes an upstream answer on to whoever asked. When they leave, `controller` ends the request upstream. `meter` is
 * null where nobody wants to know how much was used.
 */
export function passAnswer<P extends Principal>(
  settings: HandlerSettings<P>,
  { reporter }: Exchange<P>,
  upstream: Response,
  controller: AbortController,
  meter: UsageMeter | null,
): Response {
  const headers = { ...passedHeaders(upstream, settings.mask), ...bodyHeaders(upstream) };
  const { status } = upstream;
  const finish = () => reporter.report({ type: 'finish', status, usage: meter?.usage() ?? null });
  controller.signal.addEventListener('abort', () => reporter.report({ type: 'abort' }), { once: true });

  if (!upstream.body) {
    finish();
    return new Response(null, { status, headers });
  }
  let isFirst = true;
  const body = proxyBody(upstream.body, settings.mask.stream(), {
    onBytes(bytes) {
      if (isFirst) reporter.report({ type: 'first-byte' });
      isFirst = false;
      meter?.push(bytes);
    },
    onEnd: finish,
    onFailure(error) {
      reporter.report({
        type: 'error',
        status,
        code: 'upstream_disconnected',
        message: 'The model provider broke off in the middle of its answer.',
        detail: settings.mask.text(String(error)),
      });
    },
    onLeave: () => controller.abort(),
  });
  return new Response(body, { status, headers });
}

/** Says what the body is. Anything but JSON and events is plain text, so that no page of ours can come of it. */
function bodyHeaders(upstream: Response): Record<string, string> {
  const type = upstream.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const common = { 'x-content-type-options': 'nosniff' };
  if (type === 'text/event-stream') {
    // Both keep proxies from collecting events: nginx by its own header, others by `no-transform`.
    return {
      ...common,
      'content-type': type,
      'cache-control': 'no-cache, no-transform',
      'x-accel-buffering': 'no',
    };
  }
  const contentType = type === 'application/json' ? type : 'text/plain; charset=utf-8';
  return { ...common, 'content-type': contentType, 'cache-control': 'no-store' };
}
