import { replaceMessage } from '../thread/edit-thread.ts';
import type { Thread } from '../thread/types.ts';
import type { Store } from './create-store.ts';
import type { ChatEnvironment } from './environment.ts';
import { goOn, isOrphan } from './go-on.ts';
import type { Queue } from './queue.ts';
import type { SessionAction } from './reduce-session.ts';
import { settleMessage } from './settle-message.ts';
import type { TabEnvironment } from './tab-environment.ts';
import type { TabLink } from './tabs.ts';
import type { TurnRunner } from './turn-runner.ts';
import type { QueuedMessage, SessionState, Turn } from './types.ts';

/** What tabs that show one conversation tell each other. */
type TabMessage =
  /** A tab came and wants to know. */
  | { readonly type: 'hello' }
  /** The tab that writes, or that changed something, says how things stand. What did not change is left out. */
  | {
      readonly type: 'state';
      readonly thread?: Thread;
      readonly queue?: readonly QueuedMessage[];
      readonly turn: Turn;
    }
  /** Asks the tab that writes to stop. */
  | { readonly type: 'stop' };

/** How long news from another tab may take, in ms. */
const newsTime = 500;

export type SharedTabs = {
  readonly store: Store<SessionState, SessionAction>;
  readonly runner: TurnRunner;
  readonly queue: Queue;
  readonly environment: ChatEnvironment;
  readonly tabs: TabEnvironment;
  /** What came from another tab, which saves it. */
  readonly foreign: WeakSet<object>;
};

/**
 * Lets tabs that show one conversation follow each other: one streams, the others mirror it live and can stop it.
 * Says nothing while no other tab is there. Undefined where the platform has no channel between tabs.
 */
export function shareTabs(shared: SharedTabs): TabLink | undefined {
  const { store, runner, queue, environment, foreign, tabs } = shared;
  const name = `orq-chat:${store.getSnapshot().thread.id}`;
  const channel = tabs.openChannel(name, (message) => {
    if (isTabMessage(message)) receive(message);
  });
  if (!channel) return undefined;

  let hasPeers = false;
  let told = store.getSnapshot();
  let isMirroring = false;
  let watchedTurn: string | null = null;
  /** Lets go of the lock that this tab holds while its turn runs. */
  let release: (() => void) | undefined;

  function tell(isNewTab: boolean): void {
    const { thread, turn, queue: waiting } = store.getSnapshot();
    channel?.post({
      type: 'state',
      turn,
      ...(isNewTab || thread !== told.thread ? { thread } : {}),
      ...(isNewTab || waiting !== told.queue ? { queue: waiting } : {}),
    } satisfies TabMessage);
    told = store.getSnapshot();
  }

  function receive(message: TabMessage): void {
    hasPeers = true;
    if (message.type === 'stop') runner.stop();
    else if (message.type === 'hello') tell(true);
    else mirror(message);
  }

  /** Shows what another tab says. The tab that writes takes only what waits from the others. */
  function mirror({ thread, turn, queue: waiting }: Extract<TabMessage, { type: 'state' }>): void {
    const mine = store.getSnapshot();
    // A tab that has just opened may know less than this one.
    if (thread && thread.updatedAt < mine.thread.updatedAt) return;
    const isWriter = runner.isRunning();
    if (isWriter && !waiting) return;
    if (thread) foreign.add(thread);
    if (waiting && !isWriter) foreign.add(waiting);
    show({
      thread: isWriter ? mine.thread : (thread ?? mine.thread),
      turn: isWriter ? mine.turn : turn,
      queue: waiting ?? mine.queue,
    });
    settleElsewhere(queue, told);
    if (!isWriter && turn.message && turn.id !== watchedTurn) watchOwner(turn.id);
  }

  /** Changes what this tab shows, and tells nobody. */
  function show(state: Pick<SessionState, 'thread' | 'turn' | 'queue'>): void {
    isMirroring = true;
    store.dispatch({ type: 'replaced', ...state });
    isMirroring = false;
    told = store.getSnapshot();
  }

  /** The tab that writes is told to stop; this one shows it at once. */
  function stopElsewhere(): void {
    if (isOrphan(shared)) {
      void goOn(shared);
      runner.stop();
      return;
    }
    channel?.post({ type: 'stop' } satisfies TabMessage);
    const { thread, turn, queue: waiting } = store.getSnapshot();
    if (!turn.message) return;
    const { stream: _stream, ...written } = turn.message;
    const message = settleMessage(written, {
      outcome: 'stopped',
      usage: undefined,
      timings: { total: 0 },
    });
    const stopped = replaceMessage(thread, message, thread.updatedAt);
    foreign.add(stopped);
    show({
      thread: stopped,
      turn: { ...turn, status: 'idle', message: null, outcome: 'stopped' },
      queue: waiting,
    });
  }

  /** The tab that writes holds a lock. When it goes with its turn unfinished, one of the others goes on with it. */
  function watchOwner(turnId: string | null): void {
    watchedTurn = turnId;
    const isUnfinished = () => {
      const { turn } = store.getSnapshot();
      return !runner.isRunning() && turn.id === turnId && turn.message !== null;
    };
    async function takeOver(): Promise<void> {
      if (!isUnfinished()) return;
      // The lock may be quicker than the news that the turn has settled, or that another tab writes it.
      await new Promise<void>((resolve) => environment.after(newsTime, resolve));
      if (isUnfinished()) await goOn(shared);
    }
    // Without locks nobody hears of an owner that goes, but a page that comes back knows that it went.
    if (!tabs.holdLock(name, takeOver) && isOrphan(shared)) void takeOver();
  }

  function holdWhileRunning(): void {
    if (runner.isRunning() === Boolean(release)) return;
    if (release) {
      release();
      release = undefined;
      return;
    }
    const done = new Promise<void>((resolve) => {
      release = resolve;
    });
    tabs.holdLock(name, () => done);
  }

  const leave = store.subscribe(() => {
    holdWhileRunning();
    if (isMirroring || !hasPeers) return;
    const now = store.getSnapshot();
    if (now.thread !== told.thread || now.turn !== told.turn || now.queue !== told.queue) tell(false);
  });
  channel.post({ type: 'hello' } satisfies TabMessage);
  if (isOrphan(shared)) watchOwner(told.turn.id);

  return {
    stopElsewhere,
    close() {
      release?.();
      leave();
      channel.close();
    },
  };
}

/** Another tab sent what waited here: who waits for it is told how it ended. */
function settleElsewhere(queue: Queue, { thread, turn }: SessionState): void {
  for (const [id, { resolve }] of queue.promises) {
    const answer = thread.nodes[thread.nodes[id]?.selected ?? '']?.message;
    if (answer?.role !== 'assistant' || !answer.outcome || turn.message?.id === answer.id) continue;
    const { outcome, usage, timings = { total: 0 } } = answer;
    queue.promises.delete(id);
    resolve({ message: answer, outcome, timings, ...(usage ? { usage } : {}) });
  }
}

/** A tab of another version of the app may say what this one does not know. */
function isTabMessage(message: unknown): message is TabMessage {
  const type =
    typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined;
  return type === 'hello' || type === 'state' || type === 'stop';
}
