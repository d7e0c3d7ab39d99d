import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

import { toCodeLines, type CodeLines } from './code-lines.ts';
import type { LineTokenizer } from './line-tokenizer.ts';

/** Marks a line with the number of lines before it. */
function countingTokenizer() {
  return vi.fn<LineTokenizer>((line, state) => {
    const before = typeof state === 'number' ? state : 0;
    return [[{ text: `${before}:${line}` }], before + 1];
  });
}

const code = 'one\ntwo\n\nfour';

function grow(text: string, cuts: readonly number[], tokenizer: LineTokenizer): CodeLines {
  let lines: CodeLines | undefined;
  for (const cut of cuts) lines = toCodeLines(text.slice(0, cut), true, tokenizer, lines);
  return toCodeLines(text, false, tokenizer, lines);
}

describe('toCodeLines', () => {
  it('tokenises each line once, however the code arrives', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: code.length })), (cuts) => {
        const tokenizer = countingTokenizer();
        grow(
          code,
          cuts.toSorted((a, b) => a - b),
          tokenizer,
        );
        expect(tokenizer.mock.calls.map(([line]) => line)).toEqual(['one', 'two', '', 'four']);
      }),
    );
  });

  it('carries the state from line to line', () => {
    const { groups } = toCodeLines(code, false, countingTokenizer());
    expect(groups.flat().map(({ tokens }) => tokens?.[0]?.text)).toEqual(['0:one', '1:two', '2:', '3:four']);
  });

  it('leaves the last line of open code plain', () => {
    const lines = toCodeLines('one\ntw', true, countingTokenizer());
    expect(lines.groups.flat().map(({ text }) => text)).toEqual(['one']);
    expect(lines.open).toBe('tw');
  });

  it('keeps full groups of lines, so that they render once', () => {
    const tokenizer = countingTokenizer();
    const before = toCodeLines('line\n'.repeat(40), true, tokenizer);
    const after = toCodeLines('line\n'.repeat(41), true, tokenizer, before);
    expect(after.groups[0]).toBe(before.groups[0]);
    expect(after.groups[1]).not.toBe(before.groups[1]);
  });

  it('starts over when the code is another, and when its language is', () => {
    const first = countingTokenizer();
    const before = toCodeLines('one\ntwo', false, first);
    expect(toCodeLines('one\ntwofold', false, first, before).groups.flat()).toHaveLength(2);
    expect(first).toHaveBeenCalledTimes(4);
    const second = countingTokenizer();
    toCodeLines('one\ntwo', false, second, before);
    expect(second).toHaveBeenCalledTimes(2);
  });

  it('goes on after code that was whole', () => {
    const tokenizer = countingTokenizer();
    const before = toCodeLines('one\ntwo', false, tokenizer);
    const after = toCodeLines('one\ntwo\nthree', false, tokenizer, before);
    expect(after.groups.flat().map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(tokenizer).toHaveBeenCalledTimes(3);
  });

  it('leaves what lies past 2,000 lines or 100,000 characters plain', () => {
    const tokenizer = countingTokenizer();
    toCodeLines('a\n'.repeat(2500), false, tokenizer);
    expect(tokenizer).toHaveBeenCalledTimes(2000);
    tokenizer.mockClear();
    toCodeLines(`${'a'.repeat(999)}\n`.repeat(150), false, tokenizer);
    expect(tokenizer).toHaveBeenCalledTimes(100);
  });
});
