import { languages } from './languages.ts';
import type { Highlighter, LineTokenizer } from './line-tokenizer.ts';

const loaded = new Map<string, LineTokenizer>();

/** Over fifty languages, each loaded when a fence first names it. */
export const defaultHighlighter: Highlighter = {
  get: (language) => loaded.get(language),
  async load(language) {
    const load = Object.hasOwn(languages, language) ? languages[language] : undefined;
    try {
      const tokenizer = await load?.();
      if (tokenizer) loaded.set(language, tokenizer);
      return tokenizer;
    } catch {
      // Offline, or a deployment took the file away: the code stays readable without its colours.
      return undefined;
    }
  },
};
