import type { CompletionRequest } from '@orq-chat/core/schema';

import { passAnswer } from '../answer/pass-answer.ts';
import { createUsageMeter, estimatePromptTokens, type UsageMeter } from '../answer/usage-meter.ts';
import type { Exchange } from '../exchange.ts';
import type { HandlerSettings, Principal } from '../handler-options.ts';
import { checkRequest } from '../request/check-request.ts';
import { startStream } from '../streams/start-stream.ts';
import { callUpstream, followAbort, upstreamHeaders } from '../upstream/call-upstream.ts';
import { mediaType } from '../upstream/passed-headers.ts';

/** `POST …/chat/completions`: checks the request, sends it upstream with the key, and passes the answer on. */
export async function handleCompletion<P extends Principal>(
  settings: HandlerSettings<P>,
  exchange: Exchange<P>,
): Promise<Response> {
  const { request, principal, reporter } = exchange;
  await settings.use.countRequest(principal.id);
  const checked = await checkRequest(request, settings);
  const accept = checked.stream ? 'text/event-stream, application/json;q=0.9' : 'application/json';
  const headers = upstreamHeaders(request, accept);
  const body = (await settings.transform?.(checked, principal, { request, headers })) ?? checked;
  reporter.whenSettled(settings.use.openStream(principal.id));
  reporter.report({ type: 'request', model: body.model, stream: body.stream === true });

  headers.set('content-type', 'application/json');
  const call = {
    method: 'POST',
    operation: '/chat/completions',
    headers,
    body: JSON.stringify(settings.use.countsTokens ? withUsage(body) : body),
  } as const;
  const followed = followAbort(request.signal);
  const upstream = await callUpstream(settings, call, followed.controller);
  const answer = { upstream, ...followed, meter: startMeter(settings, exchange, body) };
  return settings.streams && mediaType(upstream) === 'text/event-stream'
    ? startStream(settings, exchange, answer, settings.streams)
    : passAnswer(settings, exchange, answer);
}

/** Providers leave usage out of a stream unless it is asked for. */
function withUsage(body: CompletionRequest): CompletionRequest {
  if (!body.stream) return body;
  return { ...body, stream_options: { ...body.stream_options, include_usage: true } };
}

function startMeter<P extends Principal>(
  { use, onEvent }: HandlerSettings<P>,
  { principal, reporter }: Exchange<P>,
  body: CompletionRequest,
): UsageMeter | null {
  if (!use.countsTokens && !onEvent) return null;
  const meter = createUsageMeter(estimatePromptTokens(body.messages), body.stream === true);
  reporter.whenSettled(() => void use.spendTokens(principal.id, meter.tokens()));
  return meter;
}
