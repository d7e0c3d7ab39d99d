'use client';

import { useEffect, useReducer, useRef, useSyncExternalStore } from 'react';

type Source<Snapshot> = {
  readonly subscribe: (listener: () => void) => () => void;
  /** Gives the same snapshot while nothing changed that is shown. */
  readonly getSnapshot: () => Snapshot;
  /** What a server rendered, and so what hydration begins with. */
  readonly getServerSnapshot: () => Snapshot;
};

/**
 * Reads a source that changes often, and renders with React's default priority: each change that comes through
 * `useSyncExternalStore` is synchronous, and throws away a navigation that is being rendered in a transition.
 */
export function useLiveSnapshot<Snapshot>(source: Source<Snapshot>): Snapshot {
  const { subscribe, getSnapshot, getServerSnapshot } = source;
  const isHydrating = useSyncExternalStore(subscribeToNothing, isFalse, isTrue);
  const snapshot = isHydrating ? getServerSnapshot() : getSnapshot();
  const [, render] = useReducer((count: number) => count + 1, 0);

  const shown = useRef({ snapshot, getSnapshot });
  useEffect(() => {
    shown.current = { snapshot, getSnapshot };
    // It may have changed since this was rendered.
    if (hasChanged(shown.current)) render();
  }, [snapshot, getSnapshot]);
  useEffect(
    () =>
      subscribe(() => {
        if (hasChanged(shown.current)) render();
      }),
    [subscribe],
  );
  return snapshot;
}

/** What a selector throws is thrown again while rendering, where an error boundary takes it. */
function hasChanged({ snapshot, getSnapshot }: { snapshot: unknown; getSnapshot: () => unknown }): boolean {
  try {
    return !Object.is(snapshot, getSnapshot());
  } catch {
    return true;
  }
}

const isFalse = () => false;
const isTrue = () => true;
const subscribeToNothing = () => () => undefined;
