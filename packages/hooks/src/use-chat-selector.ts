'use client';

import type { ChatSession, SessionState } from '@orq-chat/core';
import { useMemo } from 'react';

import { useSessionOrNearest } from './chat-session-context.tsx';
import { createSelection } from './create-selection.ts';
import { initialStateOf } from './initial-state.ts';
import { useLiveSnapshot } from './use-live-snapshot.ts';

/**
 * Reads a slice of a session, by default the nearest one. The component renders when the slice is another one; a
 * list or plain object is the same one while it holds the same.
 */
export function useChatSelector<Slice>(select: (state: SessionState) => Slice, session?: ChatSession): Slice {
  const source = useSessionOrNearest(session);
  const selection = useMemo(() => ({ of: createSelection<SessionState, Slice>(), source }), [source]);
  return useLiveSnapshot({
    subscribe: source.subscribe,
    getSnapshot: () => selection.of(source.getSnapshot(), select),
    getServerSnapshot: () => selection.of(initialStateOf(source), select),
  });
}
