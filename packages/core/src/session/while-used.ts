import type { Store } from './create-store.ts';
import type { SessionAction } from './reduce-session.ts';
import type { SessionState } from './types.ts';

/**
 * Holds on to what the platform gives (network events, a channel to other tabs) while a view looks, a turn runs
 * or a message waits. A session that nobody uses holds nothing and can go. Returns the `subscribe` for views.
 */
export function whileUsed(
  store: Store<SessionState, SessionAction>,
  open: () => () => void,
): (listener: () => void) => () => void {
  let views = 0;
  let close: (() => void) | undefined;

  function update(): void {
    const { queue, turn } = store.getSnapshot();
    const isUsed = views > 0 || queue.length > 0 || turn.message !== null;
    if (isUsed) close ??= open();
    else {
      close?.();
      close = undefined;
    }
  }

  store.subscribe(update);
  return (listener) => {
    const unsubscribe = store.subscribe(listener);
    views += 1;
    update();
    return () => {
      unsubscribe();
      views -= 1;
      update();
    };
  };
}
