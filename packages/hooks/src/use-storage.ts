'use client';

import type { ChatStorage } from '@orq-chat/core';

import { isServer } from './is-server.ts';
import { useProvidedSessions, useProvidedStorage } from './orq-provider.tsx';
import { createSessionRegistry, registryFor, type SessionRegistry } from './session-registry.ts';

/** The storage that is given, else the provider's. */
export function useStorage({ storage }: { storage?: ChatStorage | undefined }): ChatStorage | undefined {
  const provided = useProvidedStorage();
  return storage ?? provided;
}

/**
 * Where sessions that a `threadId` names live: with the storage, so that a tree which suspends before it is
 * mounted finds them when it begins anew; else with the provider, or with `owner`.
 */
export function useSharedSessions(
  given: { storage?: ChatStorage | undefined },
  owner: object,
): SessionRegistry {
  const provided = useProvidedSessions();
  const storage = useStorage(given);
  // What a server renders belongs to one request, and ends with it.
  if (isServer) return provided ?? createSessionRegistry();
  return storage ? registryFor(storage) : (provided ?? registryFor(owner));
}
