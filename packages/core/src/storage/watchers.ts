/** Who wants to know when something was written. */
export function createWatchers() {
  const listeners = new Set<() => void>();
  return {
    watch: (listener: () => void): (() => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell: (): void => {
      for (const listener of listeners) listener();
    },
  };
}
