import type { Store } from './create-store.ts';
import type { ChatEnvironment } from './environment.ts';
import type { SessionAction } from './reduce-session.ts';
import type { SessionState } from './types.ts';

/**
 * Keeps `isOffline` true to the network while a view looks or a message waits, and calls back when the network
 * is back. Nothing else is held: a session that nobody uses can go. Returns the `subscribe` for views.
 */
export function followNetwork(
  store: Store<SessionState, SessionAction>,
  environment: ChatEnvironment,
  onBack: () => void,
): (listener: () => void) => () => void {
  let views = 0;
  let leave: (() => void) | undefined;

  function check(): void {
    const wasOffline = store.getSnapshot().isOffline;
    const isOffline = !environment.isOnline();
    store.dispatch({ type: 'network-changed', isOffline });
    if (wasOffline && !isOffline) onBack();
  }

  function update(): void {
    const isWanted = views > 0 || store.getSnapshot().queue.length > 0;
    if (isWanted && !leave) {
      leave = environment.watchNetwork(check);
      check();
    } else if (!isWanted) {
      leave?.();
      leave = undefined;
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
