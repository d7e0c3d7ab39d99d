import { callSafely } from './call-safely.ts';
import type { ChatCallbacks } from './types.ts';

/** Calls everyone who listens, each by itself. */
export type Tell = (visit: (callbacks: ChatCallbacks) => void) => void;

/** Who listens to a session's turns. */
export function createObservers() {
  const observers = new Set<ChatCallbacks>();
  const tell: Tell = (visit) => {
    for (const observer of observers) callSafely(() => visit(observer));
  };
  return {
    tell,
    observe: (callbacks: ChatCallbacks): (() => void) => {
      // A copy, so that the same object may listen twice and leave once.
      const observer = { ...callbacks };
      observers.add(observer);
      return () => observers.delete(observer);
    },
  };
}
