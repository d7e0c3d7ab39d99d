import { createHighlighter } from 'shiki';
import { bundledLanguages } from 'shiki/langs';
import { describe, expect, it, vi } from 'vitest';

import { languages } from '../code/languages.ts';
import { shikiHighlighter } from './shiki-highlighter.ts';

const create = vi.fn<Parameters<typeof shikiHighlighter>[0]>(async (theme) =>
  createHighlighter({ themes: [theme], langs: [] }),
);
const highlighter = shikiHighlighter(create);

/** Lines of a language with each coloured part as `kind(text)`. */
async function coloured(language: string, ...lines: string[]): Promise<string[]> {
  const tokenizer = await highlighter.load(language);
  let state: unknown;
  return lines.map((line) => {
    const [tokens, next] = tokenizer!(line, state);
    state = next;
    return tokens.map(({ kind, text }) => (kind ? `${kind}(${text})` : text)).join('');
  });
}

describe('a highlighter by Shiki', () => {
  it('gives kinds of tokens, not colours', async () => {
    expect(await coloured('ts', 'export class A { size = 1; } // b')).toEqual([
      'keyword(export) keyword(class) type(A) { size keyword(=) number(1); } comment(// b)',
    ]);
  });

  it('carries the state of the grammar from line to line', async () => {
    expect(await coloured('js', 'a = `one', 'two ${b}`; /* c', 'd */ e')).toEqual([
      'a keyword(=) string(`one)',
      expect.stringMatching(/^string\(two.*comment\(\/\* c\)$/),
      'comment(d */) e',
    ]);
  });

  it('reads a line again from the same state', async () => {
    const tokenizer = await highlighter.load('js');
    const [, state] = tokenizer!('/* a', undefined);
    expect(tokenizer!('b */ c', state)[0]).toEqual(tokenizer!('b */ c', state)[0]);
  });

  it('makes Shiki once, and is there at once for a language that was loaded before', async () => {
    await Promise.all([highlighter.load('py'), highlighter.load('rust')]);
    expect(create).toHaveBeenCalledTimes(1);
    expect(highlighter.get('py')).toBeDefined();
    expect(highlighter.get('go')).toBeUndefined();
  });

  it('has nothing for a language that nobody knows', async () => {
    await expect(highlighter.load('brainfudge')).resolves.toBeUndefined();
  });

  it('knows the languages of the default highlighter by the same names', async () => {
    const known = new Set(Object.keys(bundledLanguages));
    const renamed = new Set(['fortran', 'objectivec', 'svg', 'wat']);
    const unknown = Object.keys(languages).filter((id) => !known.has(id) && !renamed.has(id));
    expect(unknown).toEqual([]);
    for (const id of renamed) await expect(highlighter.load(id)).resolves.toBeDefined();
  });
});
