'use client';

import type { ChatClient, ChatStorage } from '@orq-chat/core';

import { useProvidedSessions, useProvidedStorage } from './orq-provider.tsx';
import { registryFor, type SessionRegistry } from './session-registry.ts';

/** The storage that is given, else the provider's. */
export function useStorage({ storage }: { storage?: ChatStorage | undefined }): ChatStorage | undefined {
  const provided = useProvidedStorage();
  return storage ?? provided;
}

/** Where sessions that a `threadId` names live: with the storage or client that is given, else with the provider. */
export function useSharedSessions(
  given: { storage?: ChatStorage | undefined },
  client: ChatClient,
): SessionRegistry {
  const provided = useProvidedSessions();
  if (given.storage) return registryFor(given.storage);
  return provided ?? registryFor(client);
}
