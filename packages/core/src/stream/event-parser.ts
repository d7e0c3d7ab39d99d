import { StreamError } from '../errors.ts';
import { maxEventSize, type BodyParser, type ServerEvent } from './server-event.ts';

const SPACE = 32;

/**
 * Parses server-sent events. Follows WHATWG but for two changes (wire.md §4.1): the last event counts without
 * its blank line, and nothing reconnects.
 */
export function createEventParser(): BodyParser {
  let events: ServerEvent[] = [];
  /** The start of a line whose end has not come. */
  let rest = '';
  /** The next text may begin with the second half of a line end. */
  let endsInReturn = false;
  let data: string | null = null;
  let name = '';
  let lastId: string | undefined;
  let retry: number | undefined;
  let failure: StreamError | null = null;

  function feed(text: string): readonly ServerEvent[] {
    events = [];
    if (failure || text === '') return events;
    takeLines(toLineFeeds(text));
    if (rest.length + (data?.length ?? 0) > maxEventSize) {
      failure = new StreamError('malformed_chunk', `An event is larger than ${maxEventSize} characters.`);
    }
    return events;
  }

  function toLineFeeds(text: string): string {
    const fresh = endsInReturn && text.startsWith('\n') ? text.slice(1) : text;
    endsInReturn = text.endsWith('\r');
    return fresh.includes('\r') ? fresh.replaceAll(/\r\n?/g, '\n') : fresh;
  }

  function takeLines(added: string): void {
    const firstEnd = added.indexOf('\n');
    const text = rest + added;
    let start = 0;
    // Only what was added is searched: engines copy the pieces of a long line when they are first looked into.
    for (let end = firstEnd < 0 ? -1 : rest.length + firstEnd; end >= 0; end = text.indexOf('\n', start)) {
      if (end === start) dispatch();
      else takeLine(text, start, end);
      start = end + 1;
    }
    rest = start > 0 ? text.slice(start) : text;
  }

  function takeLine(text: string, start: number, end: number): void {
    if (text.startsWith('data:', start)) {
      addData(text.slice(text.charCodeAt(start + 5) === SPACE ? start + 6 : start + 5, end));
      return;
    }
    const line = text.slice(start, end);
    const colon = line.indexOf(':');
    if (colon < 0) takeField(line, '');
    else takeField(line.slice(0, colon), line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1));
  }

  function takeField(field: string, value: string): void {
    if (field === 'data') addData(value);
    else if (field === 'event') name = value;
    else if (field === 'id' && !value.includes('\0')) lastId = value;
    else if (field === 'retry' && /^\d+$/.test(value)) retry = Number(value);
  }

  function addData(line: string): void {
    data = data === null ? line : `${data}\n${line}`;
  }

  function dispatch(): void {
    if (data !== null) {
      const isPlain = name === '' && lastId === undefined && retry === undefined;
      events.push(
        isPlain
          ? { data }
          : {
              data,
              ...(name === '' ? {} : { event: name }),
              ...(lastId === undefined ? {} : { id: lastId }),
              ...(retry === undefined ? {} : { retry }),
            },
      );
      retry = undefined;
    }
    data = null;
    name = '';
  }

  return {
    feed,
    end: () => feed('\n\n').map((event) => ({ ...event, from: 'cut' as const })),
    failure: () => failure,
  };
}
