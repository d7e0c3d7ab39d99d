import { createParser } from 'eventsource-parser';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createEventParser } from './event-parser.ts';
import { maxEventSize, type ServerEvent } from './server-event.ts';

const line = fc.constantFrom(
  'data: one',
  'data:two',
  'data:  three ',
  'data',
  'data:',
  'event: note',
  'event:',
  'retry: 250',
  'retry: soon',
  ': a comment',
  'unknown: field',
  'data : no field',
  'dat',
  '',
  '',
);
const end = fc.constantFrom('\n', '\r\n', '\r');
const body = fc
  .array(fc.tuple(line, end), { maxLength: 30 })
  .map((lines) => lines.map(([text, mark]) => text + mark).join(''));
const cuts = fc.array(fc.nat(200), { maxLength: 12 });

function piecesOf(text: string, places: readonly number[]): string[] {
  const ends = [...places.map((place) => place % (text.length + 1)), text.length].toSorted((a, b) => a - b);
  return ends.map((to, at) => text.slice(ends[at - 1] ?? 0, to));
}

function parse(pieces: readonly string[]): ServerEvent[] {
  const parser = createEventParser();
  return [...pieces.flatMap((piece) => parser.feed(piece)), ...parser.end()];
}

/** What eventsource-parser makes of it, which every second client in JavaScript reads its events with. */
function expected(text: string): ServerEvent[] {
  const events: ServerEvent[] = [];
  let retry: number | undefined;
  const parser = createParser({
    onEvent({ data, event }) {
      events.push({ data, ...(event ? { event } : {}), ...(retry === undefined ? {} : { retry }) });
      retry = undefined;
    },
    onRetry: (time) => (retry = time),
  });
  parser.feed(`${text}\n\n`);
  return events;
}

it('reads what another parser reads, however the text is cut', () => {
  fc.assert(
    fc.property(body, cuts, (text, places) => {
      const events = parse(piecesOf(text, places)).map(({ from: _from, ...event }) => event);
      expect(events).toEqual(expected(text));
    }),
    { numRuns: 2000 },
  );
});

describe('an id', () => {
  it('stays until there is another, also over an event without data', () => {
    expect(parse(['id: 1\ndata: a\n\nid: 2\n\ndata: b\n\nid\ndata: c\n\n'])).toEqual([
      { data: 'a', id: '1' },
      { data: 'b', id: '2' },
      { data: 'c', id: '' },
    ]);
  });

  it('is none with a null character in it', () => {
    expect(parse(['id: 1\0\ndata: a\n\n'])).toEqual([{ data: 'a' }]);
  });
});

it('says of an event that the body ended within it', () => {
  expect(parse(['data: a\n\ndata: b\r'])).toEqual([{ data: 'a' }, { data: 'b', from: 'cut' }]);
});

it('ends at an event without bounds, with what came before', () => {
  const parser = createEventParser();
  expect(parser.feed('data: a\n\ndata: ')).toEqual([{ data: 'a' }]);
  const piece = 'b'.repeat(maxEventSize / 16);
  for (let count = 0; count < 15; count += 1) parser.feed(piece);
  expect(parser.failure()).toBeNull();
  parser.feed(piece);
  expect(parser.failure()).toMatchObject({ reason: 'malformed_chunk' });
  expect(parser.feed('\n\n')).toEqual([]);
});
