'use client';

import { useSyncExternalStore } from 'react';

/** One value that parts of a panel share. Those that ask a yes-or-no question of it render only when the answer turns. */
export interface Cell<T> {
  readonly get: () => T;
  readonly set: (value: T) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createCell<T>(initial: T): Cell<T> {
  const listeners = new Set<() => void>();
  let current = initial;
  return {
    get: () => current,
    set(value) {
      if (Object.is(value, current)) return;
      current = value;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Reads a cell through a question, such as "is it mine?". */
export function useCell<T, R>(cell: Cell<T>, ask: (value: T) => R): R {
  const answer = () => ask(cell.get());
  return useSyncExternalStore(cell.subscribe, answer, answer);
}
