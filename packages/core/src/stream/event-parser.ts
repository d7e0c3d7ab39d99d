import { createParser } from 'eventsource-parser';

import { StreamError } from '../errors.ts';
import { maxEventSize, type BodyParser, type ServerEvent } from './server-event.ts';

/**
 * Parses server-sent events. Follows WHATWG but for two changes (wire.md §4.1): the last event counts without
 * its blank line, and nothing reconnects.
 */
export function createEventParser(): BodyParser {
  let events: ServerEvent[] = [];
  let lastId: string | undefined;
  let retry: number | undefined;
  let endsInReturn = false;
  let failure: StreamError | null = null;

  const parser = createParser({
    maxBufferSize: maxEventSize,
    onEvent({ data, event, id }) {
      if (event === undefined && id === undefined && lastId === undefined && retry === undefined) {
        events.push({ data });
        return;
      }
      lastId = id ?? lastId;
      events.push({
        data,
        ...(event === undefined ? {} : { event }),
        ...(lastId === undefined ? {} : { id: lastId }),
        ...(retry === undefined ? {} : { retry }),
      });
      retry = undefined;
    },
    onRetry(time) {
      retry = time;
    },
    onError({ type }) {
      if (type !== 'max-buffer-size-exceeded') return;
      failure = new StreamError('malformed_chunk', `An event is larger than ${maxEventSize} characters.`);
    },
  });

  function feed(text: string): readonly ServerEvent[] {
    events = [];
    if (failure) return events;
    parser.feed(text);
    if (text !== '') endsInReturn = text.endsWith('\r');
    return events;
  }

  function end(): readonly ServerEvent[] {
    // The parser waits for what follows a carriage return: it may be half of a line end.
    const last = endsInReturn ? feed('\n') : [];
    return [...last, ...feed('\n\n').map((event) => ({ ...event, from: 'cut' as const }))];
  }

  return {
    feed,
    end,
    failure: () => failure,
  };
}
