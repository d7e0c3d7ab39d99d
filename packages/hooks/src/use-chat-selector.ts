'use client';

import type { ChatSession, SessionState } from '@orq-chat/core';
import { useMemo, useSyncExternalStore } from 'react';

import { useSessionOrNearest } from './chat-session-context.tsx';
import { createSelection } from './create-selection.ts';
import { initialStateOf } from './initial-state.ts';

/**
 * Reads a slice of a session, by default the nearest one. The component renders when the slice is another one; a
 * list or plain object is the same one while it holds the same.
 */
export function useChatSelector<Slice>(select: (state: SessionState) => Slice, session?: ChatSession): Slice {
  const source = useSessionOrNearest(session);
  const selection = useMemo(() => ({ of: createSelection<SessionState, Slice>(), source }), [source]);
  return useSyncExternalStore(
    source.subscribe,
    () => selection.of(source.getSnapshot(), select),
    () => select(initialStateOf(source)),
  );
}
