import { callUpstream, followAbort, upstreamHeaders } from './call-upstream.ts';
import { checkRequest } from './check-request.ts';
import type { Exchange } from './exchange.ts';
import type { HandlerSettings, Principal } from './handler-options.ts';
import { passAnswer } from './pass-answer.ts';

/** `POST …/chat/completions`: checks the request, sends it upstream with the key, and passes the answer on. */
export async function handleCompletion<P extends Principal>(
  settings: HandlerSettings<P>,
  exchange: Exchange<P>,
): Promise<Response> {
  const { request, principal, reporter } = exchange;
  const checked = await checkRequest(request, settings);
  const accept = checked.stream ? 'text/event-stream, application/json;q=0.9' : 'application/json';
  const headers = upstreamHeaders(request, accept);
  const body = (await settings.transform?.(checked, principal, { request, headers })) ?? checked;
  reporter.report({ type: 'request', model: body.model, stream: body.stream === true });

  headers.set('content-type', 'application/json');
  const controller = followAbort(request.signal);
  const upstream = await callUpstream(
    settings,
    { method: 'POST', path: '/chat/completions', headers, body: JSON.stringify(body) },
    controller,
  );
  return passAnswer(settings, exchange, upstream, controller);
}
