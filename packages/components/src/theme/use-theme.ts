'use client';

import { useCallback, useEffect, useState, type RefCallback } from 'react';

import { isDevelopment } from './is-development.ts';

/** The short cut to a look; each token can be set in CSS instead. */
export interface ThemeOptions {
  /**
   * Colour of send, links of the kit and what is active, as CSS writes it. Its shades, and one for the dark theme, come
   * from it. In development one that cannot be read on white throws.
   */
  accent?: string | undefined;
  /** Radius of cards and code in px; all others follow. Default 12. */
  radius?: number | undefined;
  /** `compact` is what a narrow panel has anyway: smaller text, less space. Default `comfortable`. */
  density?: 'comfortable' | 'compact' | undefined;
}

/** Sets the short cut's values on an element through the CSS object model, which a strict policy allows. */
export function useTheme({ accent, radius }: ThemeOptions): RefCallback<HTMLElement> {
  const [refusal, setRefusal] = useState<string | null>(null);
  if (refusal !== null) throw new Error(refusal);

  useEffect(() => {
    if (isDevelopment && accent !== undefined)
      void import('./check-accent.ts').then(({ checkAccent }) => setRefusal(checkAccent(accent)));
  }, [accent]);

  return useCallback(
    (element: HTMLElement | null) => {
      element?.style.setProperty('--orq-accent-base', accent ?? null);
      element?.style.setProperty('--orq-radius', radius === undefined ? null : `${radius}px`);
    },
    [accent, radius],
  );
}
