'use client';

import { useUnstyled } from '../internal/unstyled.ts';

/** Gives a class its name where our style sheet applies, and nothing under `unstyled`. */
export function useClassName(): (name: string) => string | undefined {
  const unstyled = useUnstyled();
  return (name) => (unstyled ? undefined : name);
}
