import type { Highlighter } from './line-tokenizer.ts';

let loaded: Highlighter | undefined;

/** The default highlighter, itself loaded when the first fence asks for a language. */
export const lazyHighlighter: Highlighter = {
  get: (language) => loaded?.get(language),
  async load(language) {
    try {
      loaded ??= (await import('./highlighter.ts')).defaultHighlighter;
    } catch {
      return undefined;
    }
    return loaded.load(language);
  },
};
