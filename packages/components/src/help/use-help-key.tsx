'use client';

import { Suspense, useState, type KeyboardEvent, type ReactNode } from 'react';

import { lazyPart, nothing } from '../internal/lazy-part.ts';

const KeyHelp = lazyPart(async () => (await import('./key-help.tsx')).KeyHelp, nothing);

/** Opens the list of keys on Ctrl or Cmd+/. `onKey` is true where the key was that. */
export function useHelpKey(isOn: boolean): {
  onKey: (event: KeyboardEvent<HTMLElement>) => boolean;
  dialog: ReactNode;
} {
  const [isOpen, setOpen] = useState(false);
  return {
    onKey(event) {
      const isHelp = isOn && event.key === '/' && (event.ctrlKey || event.metaKey);
      if (isHelp) setOpen(true);
      return isHelp;
    },
    dialog: isOpen && (
      <Suspense>
        <KeyHelp onClose={() => setOpen(false)} />
      </Suspense>
    ),
  };
}
