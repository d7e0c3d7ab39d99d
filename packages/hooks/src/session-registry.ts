import type { ChatSession } from '@orq-chat/core';

/** The live sessions of a tree, by thread. */
export type SessionRegistry = {
  /** The session of a thread, made when nobody asked for it before. */
  open(threadId: string, create: () => ChatSession): ChatSession;
};

export function createSessionRegistry(): SessionRegistry {
  const sessions = new Map<string, ChatSession>();
  return {
    open(threadId, create) {
      const known = sessions.get(threadId);
      if (known) return known;
      const made = create();
      sessions.set(threadId, made);
      return made;
    },
  };
}

/** Sessions of components outside any provider, by client: a `threadId` names one conversation a client. */
const registries = new WeakMap<object, SessionRegistry>();

export function registryFor(client: object): SessionRegistry {
  const known = registries.get(client);
  if (known) return known;
  const made = createSessionRegistry();
  registries.set(client, made);
  return made;
}
