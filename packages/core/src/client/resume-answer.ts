import { ConnectionError, TimeoutError, type OrqError } from '../errors.ts';
import type { AnswerSource } from '../stream/completion-stream.ts';
import { createEventParser } from '../stream/event-parser.ts';
import type { EventReader } from '../stream/read-events.ts';
import type { BodyParser, ServerEvent } from '../stream/server-event.ts';
import { openBody } from './open-body.ts';
import type { SentRequest } from './send-request.ts';
import { createStreamLink, type KeptStream, type StreamLink } from './stream-link.ts';
import type { Clock } from './with-retry.ts';

/** Makes an answer that the server keeps survive its connection. Whoever aborts it stops it on the server too. */
export function resumable(first: SentRequest, kept: KeptStream, clock?: Clock): AnswerSource {
  return toSource(first, createStreamLink(kept, clock));
}

/**
 * Opens an answer that was begun before, from its beginning. Rejects with an `SDKError` when the server does not
 * keep it any longer.
 */
export async function takeUp(kept: KeptStream, clock?: Clock): Promise<AnswerSource> {
  const link = createStreamLink(kept, clock);
  try {
    return toSource(await link.connect(null, null), link);
  } catch (error) {
    link.close();
    throw error;
  }
}

function toSource(first: SentRequest, link: StreamLink): AnswerSource {
  let sent = first;
  link.signal.addEventListener('abort', () => sent.life.abort(link.signal.reason), { once: true });

  function open(parser: BodyParser): EventReader {
    return createResumingReader(openBody(sent, parser), link, (next) => {
      sent.life.close();
      sent = next;
      return openBody(sent, createEventParser());
    });
  }

  return {
    facts: first.facts,
    open,
    signal: link.signal,
    abort: () => link.abort(),
    close() {
      link.close();
      sent.life.close();
    },
  };
}

/** Reads one connection after the other as if they were one. */
function createResumingReader(
  first: EventReader,
  link: StreamLink,
  open: (sent: SentRequest) => EventReader,
): EventReader {
  let reader = first;
  let lastId: string | null = null;
  let isNumbered = true;

  async function read(): Promise<readonly ServerEvent[] | null> {
    for (;;) {
      let cause: OrqError | null = null;
      try {
        // oxlint-disable-next-line no-await-in-loop -- a stream is read one piece after the other
        const events = await reader.read();
        const fresh = events?.filter(isFresh) ?? [];
        if (fresh.length > 0) return note(fresh);
        if (events) continue;
      } catch (error) {
        if (!isCut(error)) throw error;
        cause = error;
      }
      // oxlint-disable-next-line no-await-in-loop -- as above
      const next = isNumbered ? await reconnect(cause) : null;
      if (next) reader = open(next);
      else if (cause) throw cause;
      else return null;
    }
  }

  /** A half event comes again whole, and a server may send again what it had sent. */
  function isFresh({ id, from }: ServerEvent): boolean {
    if (from === 'cut' && isNumbered) return false;
    return lastId === null || !(Number(id) <= Number(lastId));
  }

  function note(events: readonly ServerEvent[]): readonly ServerEvent[] {
    lastId = events.at(-1)?.id ?? null;
    isNumbered &&= lastId !== null;
    link.progress();
    return events;
  }

  /** Null when nothing follows, or there is no way back: then the answer ended with what cut it. */
  async function reconnect(cause: OrqError | null): Promise<SentRequest | null> {
    const reason = cause ?? new ConnectionError('The connection ended before the answer did.');
    try {
      const sent = await link.connect(lastId, reason);
      return sent.facts.status === 204 ? null : sent;
    } catch (error) {
      if (link.signal.aborted) throw error;
      return null;
    }
  }

  return { read, cancel: () => reader.cancel() };
}

/** A silent connection is as good as none: the server sends something every few seconds. */
function isCut(error: unknown): error is ConnectionError | TimeoutError {
  return error instanceof ConnectionError || error instanceof TimeoutError;
}
