'use client';

import { createContext, useContext, type ReactNode } from 'react';

import { lazyHighlighter } from './lazy-highlighter.ts';
import type { Highlighter } from './line-tokenizer.ts';

const HighlighterContext = createContext<Highlighter | null>(lazyHighlighter);

export interface HighlighterProviderProps {
  /** `null` leaves all code plain. */
  readonly highlighter: Highlighter | null;
  readonly children: ReactNode;
}

/** What colours the code blocks below. Without it: the default, loaded with the first fence. */
export function HighlighterProvider({ highlighter, children }: HighlighterProviderProps) {
  return <HighlighterContext.Provider value={highlighter}>{children}</HighlighterContext.Provider>;
}

export const useHighlighter = (): Highlighter | null => useContext(HighlighterContext);
