import { array, assert, integer, property, string, uint8Array } from 'fast-check';
import { expect, it } from 'vitest';

import { createReadCutter } from './router/cut-reads.ts';
import { countTokens, splitTokens } from './tokens.ts';

it('cuts text into tokens that are the text again', () => {
  assert(
    property(string({ unit: 'grapheme', maxLength: 200 }), (words) => {
      expect(splitTokens(words).join('')).toBe(words);
    }),
  );
});

it('counts about what a model would', () => {
  expect(countTokens('')).toBe(0);
  expect(countTokens('The quick brown fox jumps over the lazy dog.')).toBe(9);
});

it('cuts bytes into reads that are the bytes again, each but the last of its size', () => {
  const pushes = array(uint8Array({ maxLength: 40 }), { maxLength: 20 });
  const sizes = array(integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 });
  assert(
    property(pushes, sizes, (pieces, wanted) => {
      const cutter = createReadCutter();
      cutter.setSizes(wanted);
      const got = [...pieces.flatMap((piece) => [...cutter.push(piece)]), ...cutter.flush()];
      expect(got.flatMap((read) => [...read])).toEqual(pieces.flatMap((piece) => [...piece]));
      for (const [index, read] of got.slice(0, -1).entries()) {
        expect(read.length).toBe(wanted[index % wanted.length]);
      }
    }),
  );
});
