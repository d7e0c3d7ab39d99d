import type { Exchange, UpstreamAnswer } from '../exchange.ts';
import type { HandlerSettings, Principal } from '../handler-options.ts';
import { bodyHeaders, passedHeaders } from '../upstream/passed-headers.ts';
import { observeAnswer } from './observe-answer.ts';
import { proxyBody } from './proxy-body.ts';

/** Passes an upstream answer on to whoever asked. When they leave, the request upstream ends. */
export function passAnswer<P extends Principal>(
  settings: HandlerSettings<P>,
  { reporter }: Exchange<P>,
  { upstream, controller, meter }: UpstreamAnswer,
): Response {
  const { status } = upstream;
  const headers = { ...passedHeaders(upstream, settings.mask), ...bodyHeaders(upstream) };
  const observer = observeAnswer(settings, reporter, status, meter);
  controller.signal.addEventListener('abort', () => observer.onLeave(), { once: true });

  if (!upstream.body) {
    observer.onEnd();
    return new Response(null, { status, headers });
  }
  const body = proxyBody(upstream.body, settings.mask.stream(), {
    ...observer,
    onLeave: () => controller.abort(),
  });
  return new Response(body, { status, headers });
}
