import type { AssistantMessage } from '../message/types.ts';
import { toLiveRecord } from '../storage/live-record.ts';
import { toThreadRecord } from '../storage/thread-record.ts';
import type { ChatStorage } from '../storage/types.ts';
import { summarize } from '../thread/summarize.ts';
import type { Store } from './create-store.ts';
import { describeError } from './describe-error.ts';
import type { Draft } from './draft.ts';
import type { ChatEnvironment } from './environment.ts';
import type { SessionAction } from './reduce-session.ts';
import { restore } from './restore.ts';
import type { SessionState, Turn } from './types.ts';

export { linkTabs } from './link-tabs.ts';

/** Between two saves of an answer that is being written, in ms. */
const checkpointTime = 1000;
/** Without a key press before a draft is saved, in ms. */
const draftTime = 400;

type Saving = {
  readonly storage: ChatStorage;
  readonly store: Store<SessionState, SessionAction>;
  readonly draft: Draft;
  readonly environment: ChatEnvironment;
  /** What another tab made and saves. */
  readonly foreign: WeakSet<object>;
};

/**
 * Opens what a storage keeps of a thread, and keeps it saved from then on: in order, one write at a time. What
 * cannot be read is never written over. Resolves when it is open, rejects when it cannot be; later failures are in
 * the state.
 */
export async function keepSaved({ storage, store, draft, environment, foreign }: Saving): Promise<void> {
  const { id } = store.getSnapshot().thread;
  const report = (error?: unknown) =>
    store.dispatch({
      type: 'storage-changed',
      storage: error
        ? { status: 'failed', error: describeError(error, environment.now()) }
        : { status: 'ready' },
    });

  let wantsThread = false;
  let wantsLive = false;
  const records = await storage.read(id);
  const restored = restore(records ?? { thread: undefined, live: undefined });
  const { live, unfinished } = restored;
  wantsThread = restored.isMended;
  const created = store.getSnapshot();
  store.dispatch({
    type: 'replaced',
    thread: restored.thread ?? created.thread,
    queue: [...live.queue, ...created.queue],
    turn: unfinished ? toTurn(unfinished) : created.turn,
  });
  if (draft.get() === '') draft.set(live.draft);
  if (draft.files().length === 0) draft.setFiles(live.files);
  report();

  let saved = store.getSnapshot();
  let isWriting = false;
  let cancelTimer: (() => void) | undefined;

  async function write(): Promise<void> {
    if (isWriting) return;
    isWriting = true;
    try {
      while (wantsThread || wantsLive) await writeNext();
      if (store.getSnapshot().storage.status === 'failed') report();
    } catch (error) {
      report(error);
    }
    isWriting = false;
  }

  /** Writes one record. What fails is still wanted: the next change tries it again. */
  async function writeNext(): Promise<void> {
    const { thread, queue, turn } = store.getSnapshot();
    if (wantsThread) {
      await storage.writeThread(summarize(thread), toThreadRecord(thread));
      wantsThread = store.getSnapshot().thread !== thread;
      return;
    }
    const text = draft.get();
    const files = draft.files();
    await storage.writeLive(id, toLiveRecord({ draft: text, files, queue, message: turn.message }));
    const now = store.getSnapshot();
    wantsLive =
      now.queue !== queue || isNewState(now, turn) || draft.get() !== text || draft.files() !== files;
  }

  function writeLiveSoon(delay: number): void {
    cancelTimer ??= environment.after(delay, () => {
      cancelTimer = undefined;
      wantsLive = true;
      void write();
    });
  }

  store.subscribe(() => {
    const state = store.getSnapshot();
    const before = saved;
    saved = state;
    if (state.thread !== before.thread) wantsThread = !foreign.has(state.thread);
    if (state.queue !== before.queue && foreign.has(state.queue)) return;
    const { message } = state.turn;
    if (isNewState(state, before.turn) || state.queue !== before.queue) wantsLive = true;
    else if (message !== before.turn.message) writeLiveSoon(checkpointTime);
    if (wantsThread || wantsLive) void write();
  });
  void write();
  draft.subscribe(() => {
    cancelTimer?.();
    cancelTimer = undefined;
    writeLiveSoon(draftTime);
  });
}

/** The turn of an answer that a page left unfinished: whoever finds it looks for the connection first. */
function toTurn(message: AssistantMessage): Turn {
  const status = message.parts.length > 0 ? 'streaming' : 'submitted';
  return { status, id: message.id, message, step: 0, isReconnecting: true };
}

/** Whether more has changed than what was written. */
function isNewState({ turn: { message } }: SessionState, before: Turn): boolean {
  return message?.status !== before.message?.status || message?.stream?.id !== before.message?.stream?.id;
}
