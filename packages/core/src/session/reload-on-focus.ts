import { parseThreadRecord } from '../storage/thread-record.ts';
import type { ChatStorage } from '../storage/types.ts';
import type { Store } from './create-store.ts';
import type { SessionAction } from './reduce-session.ts';
import type { TabEnvironment } from './tab-environment.ts';
import type { SessionState } from './types.ts';

/** Where tabs cannot talk: looks in the storage for something newer whenever the person comes back to this tab. */
export function reloadOnFocus(
  store: Store<SessionState, SessionAction>,
  storage: ChatStorage,
  tabs: TabEnvironment,
): () => void {
  async function reload(): Promise<void> {
    const { thread, turn } = store.getSnapshot();
    if (turn.message) return;
    const records = await storage.read(thread.id);
    if (records?.thread === undefined) return;
    const kept = parseThreadRecord(records.thread);
    // While it was read, a turn may have begun here.
    if (kept.updatedAt <= thread.updatedAt || store.getSnapshot().thread !== thread) return;
    store.dispatch({ type: 'replaced', ...store.getSnapshot(), thread: kept });
  }

  return tabs.watchFocus(() => {
    // What cannot be read now could not be saved either, which the state says already.
    reload().catch(() => undefined);
  });
}
