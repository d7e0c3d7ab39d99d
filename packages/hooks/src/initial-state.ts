import type { ChatSession, SessionState } from '@orq-chat/core';

const states = new WeakMap<ChatSession, SessionState>();

/**
 * The state of a session when a hook first saw it. A server renders that one, so hydration begins with it, even
 * when a storage has opened the conversation by then.
 */
export function initialStateOf(session: ChatSession): SessionState {
  const known = states.get(session);
  if (known) return known;
  const state = session.getSnapshot();
  states.set(session, state);
  return state;
}
