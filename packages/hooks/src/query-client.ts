'use client';

import { QueryClient, QueryClientContext } from '@tanstack/react-query';
import { useContext } from 'react';

import { isServer } from './is-server.ts';

/** The nearest query client; where an app has none, one that all our hooks share. */
export function useQueryClientOrDefault(): QueryClient {
  return useContext(QueryClientContext) ?? defaultQueryClient();
}

let shared: QueryClient | undefined;

function defaultQueryClient(): QueryClient {
  // One for all of a server's requests would mix its users.
  if (isServer) return new QueryClient();
  shared ??= new QueryClient();
  return shared;
}
