'use client';

import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/**
 * A component that is loaded when it is first rendered; put it inside `Suspense`. Where it cannot be loaded, since the
 * server is gone, `missing` is rendered in its place; without that it throws.
 */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
  missing?: ComponentType<Props>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({
    default: await load().catch((error: unknown) => {
      if (missing) return missing;
      throw error;
    }),
  }));
}

/** For a part that a chat can do without. */
export const nothing = (): null => null;
