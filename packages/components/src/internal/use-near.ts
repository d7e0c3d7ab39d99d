'use client';

import { useEffect, useState, type RefObject } from 'react';

/** A screen before and after what is in sight, also within a scroller. */
const MARGIN = '100% 0px';
const options: IntersectionObserverInit & { readonly scrollMargin: string } = {
  rootMargin: MARGIN,
  scrollMargin: MARGIN,
};

/** A server's page has nothing near yet. */
const canTell = typeof document === 'undefined' || typeof IntersectionObserver !== 'undefined';

const arrivals = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

function onChange(entries: readonly IntersectionObserverEntry[]): void {
  for (const { isIntersecting, target } of entries) if (isIntersecting) arrivals.get(target)?.();
}

/**
 * Whether the element has come within a screen of what is in sight, once and for all; at once where nobody can tell.
 * `initially` spares the wait.
 */
export function useNear(ref: RefObject<Element | null>, initially = false): boolean {
  const [hasCome, setHasCome] = useState(initially);
  const isNear = hasCome || !canTell;
  useEffect(() => {
    const element = ref.current;
    if (isNear || !element) return undefined;
    const shared = (observer ??= new IntersectionObserver(onChange, options));
    arrivals.set(element, () => setHasCome(true));
    shared.observe(element);
    return () => shared.unobserve(element);
  }, [ref, isNear]);
  return isNear;
}
