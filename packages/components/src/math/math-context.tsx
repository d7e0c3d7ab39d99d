'use client';

import { createContext, useContext, type ReactNode } from 'react';

import type { MathRenderer } from './math-renderer.ts';
import { temmlRenderer } from './temml-renderer.ts';

const MathContext = createContext<MathRenderer | null>(temmlRenderer);

export interface MathProviderProps {
  /** `null` leaves all formulas as TeX. */
  readonly renderer: MathRenderer | null;
  readonly children: ReactNode;
}

/** What draws the formulas below. Without it: Temml, loaded with the first formula. */
export function MathProvider({ renderer, children }: MathProviderProps) {
  return <MathContext.Provider value={renderer}>{children}</MathContext.Provider>;
}

export const useMathRenderer = (): MathRenderer | null => useContext(MathContext);
