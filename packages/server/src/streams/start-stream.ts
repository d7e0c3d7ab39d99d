import { observeAnswer } from '../answer/observe-answer.ts';
import { passAnswer } from '../answer/pass-answer.ts';
import { describeCause } from '../errors.ts';
import type { Exchange, UpstreamAnswer } from '../exchange.ts';
import type { HandlerSettings, Principal } from '../handler-options.ts';
import type { StreamStore } from '../stream-store/stream-store.ts';
import { eventStreamHeaders, passedHeaders } from '../upstream/passed-headers.ts';
import { pumpStream } from './pump-stream.ts';
import { serveStream } from './serve-stream.ts';
import { createStreamId } from './stream-id.ts';

const nobody = { onEnd: () => {}, onFailure: () => {}, onLeave: () => {} };

/**
 * Passes an upstream stream on by way of a store. It goes on when its reader is cut off, who finds it again under the
 * id in `x-orq-stream`. A store that fails costs the way back, not the answer.
 */
export async function startStream<P extends Principal>(
  settings: HandlerSettings<P>,
  exchange: Exchange<P>,
  answer: UpstreamAnswer,
  store: StreamStore,
): Promise<Response> {
  const { request, principal, reporter } = exchange;
  const { upstream, controller, unfollow, meter } = answer;
  const id = createStreamId();
  const opened = await openStream(store, id, principal.id).catch((error: unknown) => {
    reporter.report({ type: 'store-failure', detail: settings.mask.text(describeCause(error)) });
    return null;
  });
  if (!opened || !upstream.body) return passAnswer(settings, exchange, answer);
  if (request.signal.aborted) {
    await opened.writer.close(); // whoever asked left before they learned the id
    throw request.signal.reason;
  }

  unfollow();
  const pumped = pumpStream({
    body: upstream.body,
    writer: opened.writer,
    filter: settings.mask.stream(),
    observer: observeAnswer(settings, reporter, upstream.status, meter),
    controller,
    idleTime: settings.limits.idleTime,
  });
  exchange.waitUntil(pumped);
  return new Response(serveStream(opened.stream, 0, nobody), {
    headers: { ...passedHeaders(upstream, settings.mask), ...eventStreamHeaders, 'x-orq-stream': id },
  });
}

async function openStream(store: StreamStore, id: string, owner: string) {
  const writer = await store.create(id, owner);
  const stream = await store.open(id);
  if (!stream) throw new Error('The store does not know a stream that it has just begun.');
  return { writer, stream };
}
