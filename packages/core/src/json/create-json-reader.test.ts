import { isDeepStrictEqual } from 'node:util';

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createJsonReader, type JsonReader } from './create-json-reader.ts';
import { parsePartialJson } from './parse-partial-json.ts';

/** JSON text with white space and escapes in the places where writers put them. */
const jsonText = fc
  .tuple(fc.jsonValue({ maxDepth: 4, noUnicodeString: false }), fc.constantFrom(undefined, 1, '\t'))
  .map(([value, space]) => JSON.stringify(value, null, space));
const escapedText = jsonText.map((text) =>
  text.replace(/[^\x20-\x7e\s]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
);

function cutText(text: string, cuts: readonly number[]): string[] {
  const places = [0, ...cuts.map((cut) => cut % (text.length + 1)), text.length].sort((a, b) => a - b);
  return places.slice(1).map((place, at) => text.slice(places[at], place));
}

function readPieces(
  pieces: readonly string[],
  each: (reader: JsonReader) => void = () => undefined,
): JsonReader {
  const reader = createJsonReader();
  for (const piece of pieces) {
    reader.write(piece);
    each(reader);
  }
  reader.end();
  return reader;
}

/** Every path of a value, the root's first. */
function pathsOf(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return [path, ...keys.flatMap((key) => pathsOf(Reflect.get(value, key), [...path, key]))];
}

function valueAt(value: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>((at, key) => (at === undefined ? at : Reflect.get(Object(at), key)), value);
}

/** Whether a value shown early is in keeping with the final one. */
function confirms(final: unknown, shown: unknown, isComplete: boolean): boolean {
  if (isComplete) return isDeepStrictEqual(shown, final);
  if (typeof shown === 'string') return typeof final === 'string' && final.startsWith(shown);
  return shown === undefined || (typeof shown === 'object' && Array.isArray(shown) === Array.isArray(final));
}

function parseOrNull(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

describe('a JSON reader', () => {
  it('reads what JSON.parse reads, however the text is cut', () => {
    fc.assert(
      fc.property(fc.oneof(jsonText, escapedText), fc.array(fc.nat(), { maxLength: 12 }), (text, cuts) => {
        const reader = readPieces(cutText(text, cuts));
        expect(reader.status()).toBe('complete');
        expect(reader.value()).toEqual(JSON.parse(text));
        expect(reader.snapshot()).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it('accepts and refuses exactly the texts that JSON.parse does', () => {
    const almostJson = fc.oneof(
      fc.string({
        unit: fc.constantFrom(...'{}[]":,-.+eE0123456789truefalsn\\u/b \n\t\u0001'.split('')),
        maxLength: 12,
      }),
      fc
        .tuple(jsonText, fc.nat(), fc.constantFrom('', '"', ',', '}', ']', '\\', '0', '\n'))
        .map(([text, at, piece]) => {
          const place = at % (text.length + 1);
          return text.slice(0, place) + piece + text.slice(place + 1);
        }),
    );
    fc.assert(
      fc.property(almostJson, (text) => {
        const expected = parseOrNull(text);
        const { value, status } = parsePartialJson(text);
        expect(status === 'complete' ? { value } : null).toEqual(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('shows only what the whole text confirms', () => {
    fc.assert(
      fc.property(escapedText, fc.array(fc.nat(), { maxLength: 12 }), (text, cuts) => {
        const whole: unknown = JSON.parse(text);
        const seen: unknown[] = [];
        readPieces(cutText(text, cuts), (reader) => {
          seen.push(reader.snapshot());
          for (const path of pathsOf(reader.snapshot())) {
            const shown = valueAt(reader.snapshot(), path);
            expect(confirms(valueAt(whole, path), shown, reader.isComplete(path))).toBe(true);
          }
        });
        // Snapshots handed out before did not change while the value grew.
        const again: unknown[] = [];
        readPieces(cutText(text, cuts), (reader) =>
          again.push(JSON.parse(JSON.stringify(reader.snapshot() ?? null))),
        );
        expect(JSON.parse(JSON.stringify(seen.map((value) => value ?? null)))).toEqual(again);
      }),
      { numRuns: 300 },
    );
  });

  it('shows values while they arrive, and says which are whole', () => {
    const reader = createJsonReader();
    reader.write('{"city":"Os');
    expect(reader.value()).toEqual({ city: 'Os' });
    expect(reader.isComplete(['city'])).toBe(false);

    reader.write('lo","days":[1,2');
    expect(reader.value()).toEqual({ city: 'Oslo', days: [1] });
    expect(reader.isComplete(['city'])).toBe(true);
    expect(reader.isComplete(['days', 0])).toBe(true);
    expect(reader.isComplete(['days'])).toBe(false);
    expect(reader.isComplete(['days', 1])).toBe(false);

    reader.write('3]}');
    expect(reader.value()).toEqual({ city: 'Oslo', days: [1, 23] });
    expect(reader.isComplete([])).toBe(true);
    expect(reader.isComplete(['nothing'])).toBe(false);
  });

  it('waits for the other half of a surrogate pair', () => {
    const reader = createJsonReader();
    reader.write('"a\\ud83d');
    expect(reader.value()).toBe('a');
    reader.write('\\ude00"');
    expect(reader.value()).toBe('a😀');
  });

  it('keeps the identity of what is closed, and of a snapshot to which nothing was added', () => {
    const reader = createJsonReader();
    reader.write('{"a":{"b":1},"c":[');
    const before: unknown = reader.snapshot();
    expect(reader.snapshot()).toBe(before);
    reader.write('2,');
    const after: unknown = reader.snapshot();
    expect(after).not.toBe(before);
    expect(valueAt(after, ['a'])).toBe(valueAt(before, ['a']));
    expect(before).toEqual({ a: { b: 1 }, c: [] });
  });

  it('keeps what came before a mistake, and says where the mistake is', () => {
    const reader = createJsonReader();
    reader.write('{"a":1');
    reader.write(',"b":nope}');
    reader.write('{"c":2}');
    expect(reader.status()).toBe('broken');
    expect(reader.problem()).toBe('Not a value: nope at character 15');
    expect(reader.value()).toEqual({ a: 1 });
  });

  it('reads the first of two values that are glued together', () => {
    const { value, status } = parsePartialJson('{"a":1}{"a":2}');
    expect(value).toEqual({ a: 1 });
    expect(status).toBe('broken');
  });

  it('treats __proto__ as a name like any other', () => {
    const reader = createJsonReader();
    reader.write('{"__proto__":{"polluted":true},"x":[');
    expect(reader.value()).toEqual(JSON.parse('{"__proto__":{"polluted":true},"x":[]}'));
    expect(Object.getPrototypeOf(reader.snapshot())).toBe(Object.prototype);
    expect({}).not.toHaveProperty('polluted');
  });

  it('ends at a depth and at a size', () => {
    const deep = createJsonReader({ maxDepth: 3 });
    deep.write('[[[');
    expect(deep.status()).toBe('open');
    deep.write('[');
    expect(deep.problem()).toBe('Nested deeper than 3 levels at character 3');

    const long = createJsonReader({ maxSize: 5 });
    long.write('"abc');
    long.write('defg"');
    expect(long.problem()).toBe('Longer than 5 characters at character 5');
    expect(long.value()).toBe('abcd');
    expect(long.status()).toBe('broken');
  });

  it('survives any nesting within its default bounds', () => {
    const { status } = parsePartialJson('['.repeat(1_000_000));
    expect(status).toBe('broken');
  });
});
