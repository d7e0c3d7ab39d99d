import { describe, expect, it } from 'vitest';

import { countHidden, createRevealer, showHidden, withoutHidden } from './hidden-characters.ts';

/** Plain letters as tags, which nothing shows. */
const smuggled = (words: string) =>
  Array.from(words, (letter) => String.fromCodePoint(0xe0000 + (letter.codePointAt(0) ?? 0))).join('');

describe('hidden characters', () => {
  it.each([
    ['turn the text around', 'if (admin\u202E)', 'if (admin[U+202E])'],
    ['isolate a piece of it', 'a\u2066b\u2069', 'a[U+2066]b[U+2069]'],
    ['have no width', 'pass\u200Bword\uFEFF', 'pass[U+200B]word[U+FEFF]'],
    ['are bytes in variation selectors', '😀\u{E0101}\u{E0102}', '😀[U+E0101][U+E0102]'],
  ])('that %s are named', (_, text, shown) => {
    expect(showHidden(text)).toBe(shown);
    expect(withoutHidden(text)).toBe(shown.replaceAll(/\[U\+\w+\]/g, ''));
  });

  it('that spell words are counted', () => {
    const text = `Hello${smuggled('ignore all')}`;
    expect(countHidden(text)).toBe(10);
    expect(withoutHidden(text)).toBe('Hello');
  });

  it.each([
    ['an emoji of several', '👩‍👩‍👧‍👦 ❤️‍🔥 1️⃣'],
    ['the flag of Wales', '🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}'],
    ['Persian with its joiner', 'می‌خواهم'],
    ['Hindi with its joiner', 'क्‍ष'],
    ['a mark of direction', 'C++\u200E ב'],
    ['an ideograph in one of its forms', '葛\u{E0100}飾区'],
    ['plain words', 'Nothing here.\n\tReally.'],
  ])('are none in %s', (_, text) => {
    expect(countHidden(text)).toBe(0);
    expect(showHidden(text)).toBe(text);
  });
});

it('are shown in a text that grows as in the whole of it, however it is cut', () => {
  const text = `if (a\u202E) {\n\u200B}\n😀\u{E0101}\u{E0102}\n\nend${smuggled('hi')}`;
  for (let step = 1; step <= text.length; step += 1) {
    const reveal = createRevealer();
    let shown = '';
    for (let end = step; end < text.length + step; end += step) shown = reveal(text.slice(0, end));
    expect(shown).toBe(showHidden(text));
    expect(reveal('another\u2066')).toBe('another[U+2066]');
  }
});
