import { describe, expect, it } from 'vitest';

import { words } from '../labels/late/words.ts';
import { endOfSentences, firstSentences, toSpeech } from './to-speech.ts';

describe('Markdown as speech', () => {
  it.each([
    ['**Bold** and *soft* and `code`', 'Bold and soft and code'],
    ['# Title\n\nText', 'Title Text'],
    ['- one\n- two', 'one two'],
    ['[the page](https://example.com/very/long) says', 'the page says'],
    ['![a cat](https://example.com/cat.png)', 'a cat'],
    ['> quoted\n> twice', 'quoted twice'],
    ['1 \\* 2', '1 * 2'],
    ['before <b>tag</b> after', 'before tag after'],
  ])('%j is said as %j', (markdown, speech) => {
    expect(toSpeech(markdown, words)).toBe(speech);
  });

  it('tells the size of code and tables instead of reading them', () => {
    const markdown = 'See:\n\n```ts\nlet a = 1\nlet b = 2\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |\n';
    expect(toSpeech(markdown, words)).toBe('See: code block, TypeScript, 2 lines. table, 2 columns, 1 row.');
  });

  it('cuts a long text at the end of a sentence', () => {
    const text = 'First one. Second one! A third that is not finished';
    expect(firstSentences(text, 30)).toEqual({ text: 'First one. Second one!', hasMore: true });
    expect(firstSentences(text, 100)).toEqual({ text, hasMore: false });
  });

  it('knows where a sentence ends in scripts with and without spaces', () => {
    expect('One. Two'.slice(0, endOfSentences('One. Two'))).toBe('One. ');
    expect(endOfSentences('これはペンです。次')).toBe(8);
    expect(endOfSentences('v1.2 of it')).toBe(0);
  });
});
