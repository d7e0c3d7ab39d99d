import { StreamError } from '../errors.ts';
import { createEventParser } from './event-parser.ts';
import { maxEventSize, type BodyParser } from './server-event.ts';

/** What tells the kind of a body: its first mark, and after `[` the next one. */
const firstMark = /^\s*(?:\[\s*)?[^\s[]/;
const excerptSize = 1024;

/**
 * Parses a body by what it begins with, since content types lie (wire.md §7, D43, D44, D50): as events, as JSON,
 * or as a page of HTML, which is a failure. `excerpt` is the beginning of the body.
 */
export function createBodyParser(): BodyParser & { excerpt(): string } {
  let parser: BodyParser | null = null;
  let head = '';
  const excerpt = () => head.slice(0, excerptSize);

  return {
    feed(text) {
      if (head.length < excerptSize) head += text;
      if (parser) return parser.feed(text);

      const mark = firstMark.exec(excerpt())?.[0];
      if (mark === undefined && head.length < excerptSize) return [];
      parser = createParserFor(mark?.trimStart() ?? '');
      return parser.feed(head);
    },
    end: () => parser?.end() ?? [],
    failure: () => parser?.failure() ?? null,
    excerpt,
  };
}

function createParserFor(mark: string): BodyParser {
  if (mark === '<') return createPageParser();
  return mark.endsWith('{') ? createJsonParser() : createEventParser();
}

/** Hands out a JSON body as one event once it has ended. */
function createJsonParser(): BodyParser {
  let data = '';
  return {
    feed(text) {
      data += text;
      return [];
    },
    end: () => [{ data, from: 'json' }],
    failure: () =>
      data.length > maxEventSize
        ? new StreamError('malformed_chunk', `The answer is larger than ${maxEventSize} characters.`)
        : null,
  };
}

/** Reads enough of a page to show. */
function createPageParser(): BodyParser {
  let page = '';
  let hasEnded = false;
  return {
    feed(text) {
      page += text;
      return [];
    },
    end() {
      hasEnded = true;
      return [];
    },
    failure() {
      if (page.length < excerptSize && !hasEnded) return null;
      const message = 'The answer is an HTML page, not a completion. Does the base URL lead to the API?';
      return new StreamError('not_event_stream', message, { body: page.slice(0, excerptSize) });
    },
  };
}
