'use client';

import {
  OrqError,
  renameThread,
  searchThreads,
  type ChatStorage,
  type ThreadHit,
  type ThreadSummary,
} from '@orq-chat/core';
import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';

import { useQueryClientOrDefault } from './query-client.ts';
import { queryKeys } from './query-keys.ts';
import { registryFor } from './session-registry.ts';
import { useStorage } from './use-storage.ts';

export interface UseThreadsOptions {
  /** Default: the provider's. */
  storage?: ChatStorage | undefined;
  /** Words to look for in titles and messages; all conversations without any. */
  search?: string | undefined;
}

/** The kept conversations, and what can be done with them. */
export interface Threads {
  /** The list, the one that changed last first; `messageId` names the message that the search found. */
  readonly query: UseQueryResult<readonly (ThreadSummary | ThreadHit)[]>;
  /** Names a conversation; an empty title gives back the one that its first question makes. */
  readonly rename: (threadId: string, title: string) => Promise<void>;
  /** Ends a conversation and forgets it. */
  readonly remove: (threadId: string) => Promise<void>;
}

/** The query of the kept conversations, so that an app can prefetch it. */
export function threadsQuery(storage: ChatStorage, search = '') {
  const words = search.trim();
  return queryOptions({
    queryKey: [...queryKeys.threads(storage), words] as const,
    queryFn: (): Promise<readonly (ThreadSummary | ThreadHit)[]> =>
      words ? searchThreads(storage, words) : storage.list(),
    // A device's own storage answers without a network.
    networkMode: 'always' as const,
  });
}

/** Reads the kept conversations. Throws `OrqError` (`no_storage`) where there is no storage. */
export function useThreads(options: UseThreadsOptions = {}): Threads {
  const storage = useStorage(options);
  if (!storage) {
    throw new OrqError(
      'no_storage',
      'No storage to read conversations from: give one to <OrqProvider storage={createIndexedDbStorage()}>.',
    );
  }
  const sessions = registryFor(storage);
  const queryClient = useQueryClientOrDefault();
  const query = useQuery(threadsQuery(storage, options.search), queryClient);

  useEffect(
    () => storage.watch(() => void queryClient.invalidateQueries({ queryKey: queryKeys.threads(storage) })),
    [storage, queryClient],
  );

  return {
    query,
    async rename(threadId, title) {
      const session = sessions.get(threadId);
      if (session) session.rename(title);
      else await renameThread(storage, threadId, title, Date.now());
    },
    async remove(threadId) {
      sessions.close(threadId);
      await storage.remove(threadId);
    },
  };
}
