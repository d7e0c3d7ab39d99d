import { RequestError } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import type { HandlerSettings, Principal } from '../handler-options.ts';
import type { StoredStream } from '../stream-store/stream-store.ts';
import { serveStream } from '../streams/serve-stream.ts';
import { isStreamId } from '../streams/stream-id.ts';
import { eventStreamHeaders } from '../upstream/passed-headers.ts';

/**
 * `GET …/streams/{id}`: a stream from after the frame in `Last-Event-ID` on, or from its beginning; 204 when nothing
 * follows. `DELETE …/streams/{id}` stops it.
 */
export async function handleStreams<P extends Principal>(
  settings: HandlerSettings<P>,
  exchange: Exchange<P>,
): Promise<Response> {
  const { request, reporter } = exchange;
  const stream = await findStream(settings, exchange);
  if (request.method === 'DELETE') {
    await stream.stop();
    reporter.report({ type: 'finish', status: 204, usage: null });
    return new Response(null, { status: 204 });
  }

  const after = parseLastEventId(request.headers.get('last-event-id'), stream);
  if (stream.isClosed && after === stream.last) {
    reporter.report({ type: 'finish', status: 204, usage: null });
    return new Response(null, { status: 204 });
  }
  reporter.report({ type: 'request', model: null, stream: true });
  const body = serveStream(stream, after, {
    onEnd: () => reporter.report({ type: 'finish', status: 200, usage: null }),
    onLeave: () => reporter.report({ type: 'abort' }),
    onFailure: (error) =>
      reporter.report({
        type: 'error',
        status: 200,
        code: 'stream_lost',
        message: 'Frames that a reader waited for are gone.',
        detail: String(error),
      }),
  });
  return new Response(body, { headers: eventStreamHeaders });
}

/** A foreign stream is not told apart from one that never was. */
async function findStream<P extends Principal>(
  { streams }: HandlerSettings<P>,
  { request, principal }: Exchange<P>,
): Promise<StoredStream> {
  const id = /([^/]+)\/?$/.exec(new URL(request.url).pathname)?.[1] ?? '';
  const stream = isStreamId(id) ? await streams?.open(id) : null;
  if (stream?.owner === principal.id) return stream;
  throw new RequestError({
    status: 404,
    code: 'stream_not_found',
    message: 'This answer is not kept here, or no longer. Continue from what you have, or ask again.',
  });
}

function parseLastEventId(text: string | null, { first, last }: StoredStream): number {
  const after = text === null || text === '' ? 0 : Number(text);
  if (!/^\d{0,15}$/.test(text ?? '') || after > last) {
    throw new RequestError({
      status: 400,
      code: 'invalid_last_event_id',
      param: 'Last-Event-ID',
      message:
        'The header Last-Event-ID must be the id of an event of this stream. Leave it out to read all of it.',
    });
  }
  if (after + 1 < first) {
    throw new RequestError({
      status: 410,
      code: 'stream_lost',
      message:
        'The part of the answer after this event is no longer kept. Continue from what you have, or ask again.',
    });
  }
  return after;
}
