import { replaceMessage } from '../thread/edit-thread.ts';
import type { Store } from './create-store.ts';
import type { ChatEnvironment } from './environment.ts';
import type { SessionAction } from './reduce-session.ts';
import { cutOff } from './restore.ts';
import type { TurnRunner } from './turn-runner.ts';
import type { SessionState } from './types.ts';

export type Unfinished = {
  readonly store: Store<SessionState, SessionAction>;
  readonly runner: TurnRunner;
  readonly environment: ChatEnvironment;
};

/** Whether a turn is shown that a page left unfinished when it went, and that no other tab writes. */
export function isOrphan({ store, runner }: Unfinished): boolean {
  const { message, id } = store.getSnapshot().turn;
  return message !== null && message.id === id && !runner.isRunning();
}

/**
 * Goes on with a turn whose page is gone, in the same message, where the server keeps its answer; else says that it
 * was cut off. Resolves when it has settled.
 */
export async function goOn({ store, runner, environment }: Unfinished): Promise<void> {
  const { thread, turn } = store.getSnapshot();
  if (!turn.message) return;
  if (turn.message.stream) {
    // How it ends is in the state.
    await runner.start({ thread, message: turn.message }).catch(() => undefined);
    return;
  }
  const settled = replaceMessage(thread, cutOff(turn.message, thread), environment.now());
  store.dispatch({ type: 'turn-settled', thread: settled, outcome: 'disconnected' });
}
