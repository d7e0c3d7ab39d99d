/** What ties tabs of one browser together. */
export type TabEnvironment = {
  /** Tells when the person comes back to this tab. Returns how to stop listening. */
  readonly watchFocus: (listener: () => void) => () => void;
  /** A channel to other tabs of this origin; null where there is none. */
  readonly openChannel: (name: string, onMessage: (message: unknown) => void) => TabChannel | null;
  /** Runs `task` while no other tab holds the lock. Returns false where there are no locks, and runs nothing. */
  readonly holdLock: (name: string, task: () => Promise<void>) => boolean;
};

export type TabChannel = {
  readonly post: (message: unknown) => void;
  readonly close: () => void;
};

export const defaultTabEnvironment: TabEnvironment = { watchFocus, openChannel, holdLock };

function watchFocus(listener: () => void): () => void {
  if (typeof addEventListener !== 'function') return () => undefined;
  addEventListener('focus', listener);
  return () => removeEventListener('focus', listener);
}

function openChannel(name: string, onMessage: (message: unknown) => void): TabChannel | null {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(name);
  channel.onmessage = (event: MessageEvent<unknown>) => onMessage(event.data);
  return { post: (message) => channel.postMessage(message), close: () => channel.close() };
}

function holdLock(name: string, task: () => Promise<void>): boolean {
  const locks = typeof navigator === 'undefined' ? undefined : (navigator as Partial<Navigator>).locks;
  void locks?.request(name, task);
  return locks !== undefined;
}
