'use client';

import { useEffect, useState } from 'react';

import { useHighlighter } from './highlighter-context.tsx';
import type { Highlighter, LineTokenizer } from './line-tokenizer.ts';

/** The tokenizer of a language, once it is there. */
export function useTokenizer(language: string): LineTokenizer | undefined {
  const highlighter = useHighlighter();
  const [loaded, setLoaded] = useState<{ readonly language: string; readonly tokenizer: LineTokenizer }>();
  useEffect(() => {
    if (!highlighter || language === '' || highlighter.get(language)) return undefined;
    let isCurrent = true;
    async function load(from: Highlighter): Promise<void> {
      const tokenizer = await from.load(language);
      if (isCurrent && tokenizer) setLoaded({ language, tokenizer });
    }
    void load(highlighter);
    return () => {
      isCurrent = false;
    };
  }, [highlighter, language]);
  if (!highlighter || language === '') return undefined;
  return highlighter.get(language) ?? (loaded?.language === language ? loaded.tokenizer : undefined);
}
