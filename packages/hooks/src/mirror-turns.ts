import type { ChatSession, Tool, ToolCallPart } from '@orq-chat/core';
import type { QueryClient } from '@tanstack/react-query';

import { queryKeys } from './query-keys.ts';

type Mirror = { views: number; readonly end: () => void };

const mirrors = new WeakMap<ChatSession, Map<QueryClient, Mirror>>();

/**
 * Shows each turn of a session as a mutation, for `useIsMutating`, dev tools and the app's own cache callbacks.
 * It is never paused, repeated or cancelled: a turn costs money. Queries that a tool makes stale are invalidated.
 * Once a session, however many views it has.
 */
export function mirrorTurns(session: ChatSession, queryClient: QueryClient): () => void {
  const bySession = mirrors.get(session) ?? new Map<QueryClient, Mirror>();
  mirrors.set(session, bySession);
  const mirror = bySession.get(queryClient) ?? { views: 0, end: begin(session, queryClient) };
  bySession.set(queryClient, mirror);
  mirror.views += 1;

  return () => {
    mirror.views -= 1;
    if (mirror.views > 0) return;
    mirror.end();
    bySession.delete(queryClient);
  };
}

function begin(session: ChatSession, queryClient: QueryClient): () => void {
  return session.observe({
    onStart({ id, result }) {
      const mutation = queryClient.getMutationCache().build(queryClient, {
        mutationKey: queryKeys.turn(session.getSnapshot().thread.id),
        mutationFn: () => result,
        networkMode: 'always',
        retry: 0,
      });
      // A failed turn is in the session's state; here it only ends the mutation.
      mutation.execute({ turnId: id }).catch(() => undefined);
    },
    onToolSettled(call, tool) {
      for (const queryKey of staleKeys(call, tool)) void queryClient.invalidateQueries({ queryKey });
    },
  });
}

/** What a call made stale. Only a call that went well has an output to tell of. */
function staleKeys({ state, input, output }: ToolCallPart, { invalidates = [] }: Partial<Tool> = {}) {
  if (typeof invalidates !== 'function') return state === 'denied' ? [] : invalidates;
  return state === 'done' ? invalidates(input, output) : [];
}
