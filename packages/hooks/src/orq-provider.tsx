'use client';

import { Orq, OrqError, type ChatClient, type ChatStorage } from '@orq-chat/core';
import { createContext, useContext, useMemo, type ReactNode } from 'react';

import { createSessionRegistry, type SessionRegistry } from './session-registry.ts';
import type { ClientOptions } from './types.ts';

type OrqContextValue = {
  readonly client: ChatClient;
  readonly sessions: SessionRegistry;
  readonly storage: ChatStorage | undefined;
};

const OrqContext = createContext<OrqContextValue | null>(null);

export interface OrqProviderProps extends ClientOptions {
  /** Where conversations are kept, such as `createIndexedDbStorage()`. */
  storage?: ChatStorage | undefined;
  children?: ReactNode;
}

/** Gives a tree one client, and its conversations one home: they live as long as the storage does, or the provider. */
export function OrqProvider({ client, baseURL, storage, children }: OrqProviderProps) {
  const resolved = useResolvedClient({ client, baseURL });
  const value = useMemo(
    () => ({ client: resolved, storage, sessions: createSessionRegistry() }),
    [resolved, storage],
  );
  return <OrqContext.Provider value={value}>{children}</OrqContext.Provider>;
}

const clients = new Map<string, ChatClient>();

/** One client a base URL, so that components which name the same one share it. */
function clientFor(baseURL: string): ChatClient {
  const known = clients.get(baseURL);
  if (known) return known;
  const made = new Orq({ baseURL });
  clients.set(baseURL, made);
  return made;
}

/** The client that is given, else that of the base URL, else the provider's; undefined where there is none. */
export function useFoundClient({ client, baseURL }: ClientOptions): ChatClient | undefined {
  const provided = useContext(OrqContext);
  if (client) return client;
  return baseURL === undefined ? provided?.client : clientFor(baseURL);
}

/** As `useFoundClient`, where there has to be one. Throws `OrqError` (`no_client`). */
export function useResolvedClient(options: ClientOptions): ChatClient {
  return clientOrThrow(useFoundClient(options));
}

/** The client, if it is one. Throws `OrqError` (`no_client`). */
export function clientOrThrow(client: ChatClient | undefined): ChatClient {
  if (client) return client;
  throw new OrqError(
    'no_client',
    'No client for the chat: pass `client` or `baseURL` (such as "/api/orq"), or wrap the tree in <OrqProvider>.',
  );
}

/** The provider's sessions; undefined without a provider. */
export function useProvidedSessions(): SessionRegistry | undefined {
  return useContext(OrqContext)?.sessions;
}

/** The provider's storage; undefined where it has none. */
export function useProvidedStorage(): ChatStorage | undefined {
  return useContext(OrqContext)?.storage;
}
