'use client';

import { Suspense, useSyncExternalStore, type ReactElement, type ReactNode } from 'react';

const never = () => () => {};

/** Holds a part that loads late, and that a server's page can do without: nothing is shown before it is there. */
export function Late({ children }: { children: ReactNode }): ReactElement | null {
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isHydrated ? <Suspense>{children}</Suspense> : null;
}
