'use client';

import { useState } from 'react';

export interface OpenOptions {
  /** Whether it is open, where the app decides. */
  open?: boolean | undefined;
  /** Whether it is open at first, where it decides itself. */
  defaultOpen?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
}

/** Open or not: the app's word where there is one, else its own state. */
export function useOpen({
  open,
  defaultOpen = false,
  onOpenChange,
}: OpenOptions): [boolean, (open: boolean) => void] {
  const [own, setOwn] = useState(defaultOpen);
  function change(next: boolean): void {
    setOwn(next);
    onOpenChange?.(next);
  }
  return [open ?? own, change];
}
