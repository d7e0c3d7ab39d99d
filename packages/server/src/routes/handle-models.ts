import { passAnswer } from '../answer/pass-answer.ts';
import { RequestError } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import type { HandlerSettings, Principal } from '../handler-options.ts';
import { isRecord } from '../is-record.ts';
import { callUpstream, followAbort, upstreamHeaders } from '../upstream/call-upstream.ts';
import { passedHeaders } from '../upstream/passed-headers.ts';

/** `GET …/models`: the models that upstream offers and that may be asked here. */
export async function handleModels<P extends Principal>(
  settings: HandlerSettings<P>,
  exchange: Exchange<P>,
): Promise<Response> {
  const { request, principal, reporter } = exchange;
  await settings.use.countRequest(principal.id);
  reporter.report({ type: 'request', model: null, stream: false });
  const followed = followAbort(request.signal);
  const headers = upstreamHeaders(request, 'application/json');
  const call = { method: 'GET', operation: '/models', headers } as const;
  let upstream = await callUpstream(settings, call, followed.controller);
  if (settings.isModelAllowed) {
    const allowed = filterModels(settings.mask.text(await upstream.text()), settings.isModelAllowed);
    upstream = Response.json(allowed, { headers: passedHeaders(upstream, settings.mask) });
  }
  return passAnswer(settings, exchange, { upstream, ...followed, meter: null });
}

function filterModels(text: string, isAllowed: (model: string) => boolean): unknown {
  const list = parseList(text);
  return {
    ...list,
    data: list.data.filter(
      (model) => isRecord(model) && typeof model['id'] === 'string' && isAllowed(model['id']),
    ),
  };
}

function parseList(text: string): { readonly data: readonly unknown[] } {
  try {
    const list: unknown = JSON.parse(text);
    // The router says null when it has no models.
    if (isRecord(list)) return { ...list, data: Array.isArray(list['data']) ? list['data'] : [] };
  } catch (cause) {
    throw notAList(cause);
  }
  throw notAList(undefined);
}

function notAList(cause: unknown): RequestError {
  return new RequestError({
    status: 502,
    code: 'upstream_not_an_answer',
    message:
      'The model provider sent something that is not a list of models. Whoever runs this chat should check its `baseURL`.',
    cause,
  });
}
