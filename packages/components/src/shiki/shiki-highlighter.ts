import type { Highlighter, LineTokenizer } from '../code/line-tokenizer.ts';
import { kindOfColor, tokenTheme, type TokenTheme } from './token-theme.ts';

interface ShikiToken {
  readonly content: string;
  readonly color?: string | undefined;
}

interface LineOptions {
  readonly lang?: string | undefined;
  readonly theme?: unknown;
  readonly grammarState?: unknown;
  readonly tokenizeTimeLimit?: number | undefined;
}

/** What is used of a highlighter that Shiki makes, whatever languages are in its type. */
export interface Shiki {
  loadLanguage(language: unknown): Promise<void>;
  codeToTokensBase(code: string, options: LineOptions): readonly (readonly ShikiToken[])[];
  getLastGrammarState(tokens: unknown): unknown;
}

/** For one line, in ms. Shiki's own limit cuts the first line short where compiling a grammar takes that long. */
const TIME_LIMIT = 3000;

/** Languages that have another name at Shiki. */
const names: Readonly<Record<string, string>> = {
  fortran: 'f90',
  objectivec: 'objc',
  svg: 'xml',
  wat: 'wasm',
};

/**
 * Colours by Shiki, which `create` makes with the given theme when the first fence asks for a language. A line is
 * tokenised once, from the grammar's state after the line before it.
 */
export function shikiHighlighter(create: (theme: TokenTheme) => Promise<Shiki>): Highlighter {
  const loaded = new Map<string, LineTokenizer>();
  let shiki: Promise<Shiki> | undefined;
  return {
    get: (language) => loaded.get(language),
    async load(language) {
      try {
        shiki ??= create(tokenTheme);
        const highlighter = await shiki;
        const name = names[language] ?? language;
        await highlighter.loadLanguage(name);
        const tokenizer = lineTokenizer(highlighter, name);
        loaded.set(language, tokenizer);
        return tokenizer;
      } catch {
        // A language that it does not know, or nothing to load it from: the code stays readable without colours.
        return undefined;
      }
    },
  };
}

function lineTokenizer(shiki: Shiki, lang: string): LineTokenizer {
  return (line, grammarState) => {
    const options = { lang, theme: tokenTheme.name, grammarState, tokenizeTimeLimit: TIME_LIMIT };
    const lines = shiki.codeToTokensBase(line, options);
    const tokens = lines.flat().map(({ content, color }) => ({ text: content, kind: kindOfColor(color) }));
    return [tokens, shiki.getLastGrammarState(lines)];
  };
}
