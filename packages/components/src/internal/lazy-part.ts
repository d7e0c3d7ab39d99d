'use client';

import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

/** A component that is loaded when it is first rendered; put it inside `Suspense`. */
export function lazyPart<Props>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: await load() }));
}
