'use client';

import { useCallback, useRef, type RefCallback, type RefObject } from 'react';

/** A ref as either React 18 or 19 takes it; a callback may return its own clean-up. */
export type AnyRef<T> = ((value: T | null) => unknown) | RefObject<T | null> | null | undefined;

/** Fills a ref and gives back what empties it. */
function attach<T>(ref: AnyRef<T>, value: T): () => void {
  if (!ref) return () => {};
  if (typeof ref === 'object') {
    ref.current = value;
    return () => {
      ref.current = null;
    };
  }
  const cleanUp = ref(value);
  return () => {
    if (typeof cleanUp === 'function') cleanUp();
    else ref(null);
  };
}

/** One callback ref for two. It returns nothing, since React 18 warns about a ref that does. */
export function useMergedRef<T>(own: AnyRef<T>, theirs: AnyRef<T>): RefCallback<T> | undefined {
  const cleanUps = useRef<readonly (() => void)[]>([]);
  const merged = useCallback(
    (value: T | null) => {
      for (const cleanUp of cleanUps.current) cleanUp();
      cleanUps.current = value === null ? [] : [attach(own, value), attach(theirs, value)];
    },
    [own, theirs],
  );
  return own || theirs ? merged : undefined;
}
