'use client';

import { Suspense, useSyncExternalStore, type ReactNode } from 'react';

const never = () => () => {};

interface LateProps {
  /** What holds its place until it is there. Default: nothing. */
  fallback?: ReactNode;
  children: ReactNode;
}

/** Holds a part that loads late, and that a server's page can do without. */
export function Late({ fallback, children }: LateProps): ReactNode {
  const isHydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isHydrated ? <Suspense fallback={fallback}>{children}</Suspense> : fallback;
}
