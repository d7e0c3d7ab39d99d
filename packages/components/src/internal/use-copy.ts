'use client';

import { useCopied } from './use-copied.ts';

/** Copies text, says so once, and is `copied` for two seconds after. */
export function useCopy(getText: () => string): { copied: boolean; copy: () => void } {
  const { copied, copyBy } = useCopied();
  return { copied, copy: () => copyBy(async () => navigator.clipboard.writeText(getText())) };
}
