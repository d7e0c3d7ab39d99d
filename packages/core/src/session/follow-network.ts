import type { Store } from './create-store.ts';
import type { ChatEnvironment } from './environment.ts';
import type { SessionAction } from './reduce-session.ts';
import type { SessionState } from './types.ts';

/** Keeps `isOffline` true to the network and calls back when it is back. Returns how to stop. */
export function followNetwork(
  store: Store<SessionState, SessionAction>,
  environment: ChatEnvironment,
  onBack: () => void,
): () => void {
  function check(): void {
    const wasOffline = store.getSnapshot().isOffline;
    const isOffline = !environment.isOnline();
    store.dispatch({ type: 'network-changed', isOffline });
    if (wasOffline && !isOffline) onBack();
  }

  const leave = environment.watchNetwork(check);
  check();
  return leave;
}
