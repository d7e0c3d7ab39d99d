'use client';

import type { ChatClient, Model } from '@orq-chat/core';
import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query';

import { useResolvedClient } from './orq-provider.tsx';
import { useQueryClientOrDefault } from './query-client.ts';
import { queryKeys } from './query-keys.ts';
import type { ClientOptions } from './types.ts';

/** The query of a client's models, so that an app can prefetch it. Fresh for 5 minutes. */
export function modelsQuery(client: ChatClient) {
  return queryOptions({
    queryKey: queryKeys.models(client),
    queryFn: async ({ signal }): Promise<readonly Model[]> =>
      (await client.router.models.list({ signal })).data,
    staleTime: 5 * 60_000,
  });
}

/** The models that the router offers. */
export function useModels(options: ClientOptions = {}): UseQueryResult<readonly Model[]> {
  const client = useResolvedClient(options);
  return useQuery(modelsQuery(client), useQueryClientOrDefault());
}
