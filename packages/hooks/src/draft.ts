import type { ChatSession } from '@orq-chat/core';

/** What is typed and not sent. */
export type Draft = {
  readonly get: () => string;
  readonly set: (text: string) => void;
  readonly subscribe: (listener: () => void) => () => void;
};

const drafts = new WeakMap<ChatSession, Draft>();

/** A session's draft: every composer of the session shows the same one. */
export function draftOf(session: ChatSession): Draft {
  const known = drafts.get(session);
  if (known) return known;
  const made = createDraft();
  drafts.set(session, made);
  return made;
}

function createDraft(): Draft {
  let text = '';
  const listeners = new Set<() => void>();
  return {
    get: () => text,
    set(next) {
      if (next === text) return;
      text = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
