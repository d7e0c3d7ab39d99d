import type { AssistantMessage, MessageError, TurnOutcome } from '../message/types.ts';
import { readPath } from '../thread/read-thread.ts';
import type { Thread } from '../thread/types.ts';
import type { QueuedMessage, SessionState, StorageState, Turn } from './types.ts';

export type SessionAction =
  | {
      readonly type: 'turn-started';
      readonly turnId: string;
      /** Holds the message that is about to be written. */
      readonly thread: Thread;
      readonly message: AssistantMessage;
      readonly now: number;
    }
  | {
      readonly type: 'turn-progressed';
      readonly message: AssistantMessage;
      readonly step: number;
      readonly isReconnecting: boolean;
    }
  | {
      readonly type: 'turn-settled';
      readonly thread: Thread;
      readonly outcome: TurnOutcome;
      readonly error?: MessageError | undefined;
    }
  | { readonly type: 'thread-changed'; readonly thread: Thread }
  | { readonly type: 'queue-changed'; readonly queue: readonly QueuedMessage[] }
  /** What a storage kept was read, or another tab said how things stand. */
  | {
      readonly type: 'replaced';
      readonly thread: Thread;
      readonly turn: Turn;
      readonly queue: readonly QueuedMessage[];
    }
  | { readonly type: 'storage-changed'; readonly storage: StorageState }
  | { readonly type: 'network-changed'; readonly isOffline: boolean };

const idleTurn: Turn = { status: 'idle', id: null, message: null, step: 0 };

/** The state of a session that nothing was sent in. */
export function createSessionState(init: {
  readonly thread: Thread;
  readonly isStored: boolean;
  readonly isOffline: boolean;
}): SessionState {
  const { thread, isStored, isOffline } = init;
  const storage: StorageState = { status: isStored ? 'loading' : 'none' };
  return { thread, turn: idleTurn, path: readPath(thread), queue: [], storage, isOffline };
}

/** `thread` changes when a turn starts or settles, or a person edits; a token changes `turn` alone. */
export function reduceSession(state: SessionState, action: SessionAction): SessionState {
  switch (action.type) {
    case 'turn-started': {
      const { turnId: id, message, now: startedAt } = action;
      const turn: Turn = { status: 'submitted', id, message, step: 0, startedAt };
      return { ...withThread(state, action.thread), turn };
    }
    case 'turn-progressed': {
      const { type: _type, ...progress } = action;
      const status = progress.message.status === 'sending' ? 'submitted' : 'streaming';
      return { ...state, turn: { ...state.turn, status, ...progress } };
    }
    case 'turn-settled': {
      const { outcome, error } = action;
      const { id, step } = state.turn;
      const status = error && outcome !== 'limit' ? 'error' : 'idle';
      const turn: Turn = { status, id, message: null, step, outcome, ...(error ? { error } : {}) };
      return { ...withThread(state, action.thread), turn };
    }
    case 'thread-changed': {
      const changed = withThread(state, action.thread);
      // Another conversation, or another branch of it, is not the one that failed.
      const isElsewhere = state.turn.message === null && changed.path.at(-1) !== state.path.at(-1);
      return isElsewhere ? { ...changed, turn: idleTurn } : changed;
    }
    case 'queue-changed':
      return { ...state, queue: action.queue };
    case 'replaced':
      return { ...withThread(state, action.thread), turn: action.turn, queue: action.queue };
    case 'storage-changed':
      return { ...state, storage: action.storage };
    case 'network-changed':
      return action.isOffline === state.isOffline ? state : { ...state, isOffline: action.isOffline };
  }
}

function withThread(state: SessionState, thread: Thread): SessionState {
  if (thread === state.thread) return state;
  const path = readPath(thread);
  const isSame = path.length === state.path.length && path.every((id, index) => id === state.path[index]);
  return { ...state, thread, path: isSame ? state.path : path };
}
