import { describe, expect, it } from 'vitest';

import { defaultHighlighter } from './highlighter.ts';
import { languageName } from './language-names.ts';
import { languages } from './languages.ts';
import type { LineTokenizer } from './line-tokenizer.ts';

/** Lines of a language with each coloured part as `kind(text)`. */
async function coloured(language: string, ...lines: string[]): Promise<string[]> {
  const tokenizer = await defaultHighlighter.load(language);
  let state: unknown;
  return lines.map((line) => {
    const [tokens, next] = tokenizer!(line, state);
    state = next;
    return tokens.map(({ kind, text }) => (kind ? `${kind}(${text})` : text)).join('');
  });
}

const sample = ['a "b', '<c d={e}>{f}', '/* g', '`h ${i', '*/ # j', "'''", '', '  k: [l]', '}) --m'];

describe('the default languages', () => {
  it('are more than fifty', () => {
    expect(Object.keys(languages).length).toBeGreaterThan(50);
  });

  it.each(Object.keys(languages))('%s loses no character of a line, whatever the line', async (language) => {
    const tokenizer = await defaultHighlighter.load(language);
    expect(readAll(tokenizer!)).toEqual(sample);
  });

  it.each(Object.keys(languages))('%s reads a line again from the same state', async (language) => {
    const tokenizer = await defaultHighlighter.load(language);
    let state: unknown;
    for (const line of sample) {
      const [first, next] = tokenizer!(line, state);
      expect(tokenizer!(line, state)[0]).toEqual(first);
      state = next;
    }
  });

  it('have a name each, by which fences call them too', () => {
    const ids = Object.keys(languages);
    expect(ids.filter((id) => languageName(id).id !== id)).toEqual([]);
    expect(languageName('TypeScript')).toEqual({ id: 'ts', label: 'TypeScript' });
    expect(languageName('c++')).toEqual({ id: 'cpp', label: 'C++' });
    expect(languageName('js{1,3}').label).toBe('JavaScript');
    expect(languageName('text')).toEqual({ id: '', label: '' });
    expect(languageName('Brainfudge')).toEqual({ id: 'brainfudge', label: 'Brainfudge' });
  });

  it('are none for what nobody knows, not even by a name that objects have', async () => {
    await expect(defaultHighlighter.load('brainfudge')).resolves.toBeUndefined();
    await expect(defaultHighlighter.load('constructor')).resolves.toBeUndefined();
  });
});

function readAll(tokenizer: LineTokenizer): string[] {
  let state: unknown;
  return sample.map((line) => {
    const [tokens, next] = tokenizer(line, state);
    state = next;
    return tokens.map(({ text }) => text).join('');
  });
}

describe('tokens', () => {
  it('of TypeScript', async () => {
    expect(
      await coloured('ts', 'export async function f<T>(x = `a${1}b`) { // c', 'class A { b() {} }'),
    ).toEqual([
      'keyword(export) keyword(async) keyword(function) function(f)<type(T)>(x = string(`a${)number(1)string(}b`)) { comment(// c)',
      'keyword(class) type(A) { function(b)() {} }',
    ]);
  });

  it('of TSX, with tags in scripts in tags, and type parameters that are no tag', async () => {
    expect(
      await coloured(
        'tsx',
        'const f = <T,>(a: T) => a < 3;',
        'return <p id="x">it\'s {a.map((i) => <B {...i} />)}</p>;',
      ),
    ).toEqual([
      'keyword(const) f = <T,>(a: type(T)) => a < number(3);',
      'keyword(return) keyword(<p) function(id)=string("x")keyword(>)it\'s {a.function(map)((i) => keyword(<B) {meta(...)i} keyword(/>))}keyword(</p>);',
    ]);
  });

  it('of a text over several lines', async () => {
    expect(await coloured('py', 'def f():', '    """one', '    two"""', '    return 1')).toEqual([
      'keyword(def) function(f)():',
      '    string("""one)',
      'string(    two""")',
      '    keyword(return) number(1)',
    ]);
  });

  it('of keys in JSON and YAML', async () => {
    expect(await coloured('json', '{"a": "b"}')).toEqual(['{function("a"): string("b")}']);
    expect(await coloured('yaml', 'a: "b"')).toEqual(['function(a): string("b")']);
  });

  it('of PHP and of a diff', async () => {
    expect(await coloured('php', '<?php', 'return f($a);')).toEqual([
      'meta(<?php)',
      'keyword(return) function(f)($a);',
    ]);
    expect(await coloured('diff', '-a', '+b')).toEqual(['deleted(-a)', 'inserted(+b)']);
  });
});
