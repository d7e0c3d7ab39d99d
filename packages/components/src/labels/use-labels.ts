'use client';

import { createContext, useContext, useMemo } from 'react';

import { en } from './en.ts';
import type { Labels } from './types.ts';

export const LabelsContext = createContext<Labels>(en);

/** The words of the nearest panel; English without one. */
export function useLabels(): Labels {
  return useContext(LabelsContext);
}

/** The words around it, with some replaced. */
export function useMergedLabels(labels: Partial<Labels> | undefined): Labels {
  const inherited = useLabels();
  return useMemo(() => ({ ...inherited, ...labels }), [inherited, labels]);
}
