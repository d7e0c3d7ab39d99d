import type { ChatSession } from '@orq-chat/core';

/** The live sessions of a tree, by thread. */
export type SessionRegistry = {
  /** The session of a thread, made when nobody asked for it before. */
  readonly open: (threadId: string, create: () => ChatSession) => ChatSession;
  /** The session of a thread, when someone has opened it. */
  readonly get: (threadId: string) => ChatSession | undefined;
  readonly close: (threadId: string) => void;
};

export function createSessionRegistry(): SessionRegistry {
  const sessions = new Map<string, ChatSession>();
  return {
    get: (threadId) => sessions.get(threadId),
    close(threadId) {
      sessions.get(threadId)?.stop();
      sessions.delete(threadId);
    },
    open(threadId, create) {
      const known = sessions.get(threadId);
      if (known) return known;
      const made = create();
      sessions.set(threadId, made);
      return made;
    },
  };
}

/** Sessions by the storage that keeps them, or else the client: a `threadId` names one conversation of it. */
const registries = new WeakMap<object, SessionRegistry>();

export function registryFor(owner: object): SessionRegistry {
  const known = registries.get(owner);
  if (known) return known;
  const made = createSessionRegistry();
  registries.set(owner, made);
  return made;
}
