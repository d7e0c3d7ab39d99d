'use client';

import type { SourcePart } from '@orq-chat/core';
import { createContext, useContext } from 'react';

const none: readonly SourcePart[] = [];

/** What an answer cites, for the marks in its text. */
export const SourcesContext = createContext<readonly SourcePart[]>(none);

export function useSources(): readonly SourcePart[] {
  return useContext(SourcesContext);
}
