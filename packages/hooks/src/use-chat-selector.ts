'use client';

import type { ChatSession, SessionState } from '@orq-chat/core';
import { useSyncExternalStore } from 'react';

import { useSessionOrNearest } from './chat-session-context.tsx';

/**
 * Reads a slice of a session, by default the nearest one. `select` must return what the state already holds,
 * never a new object: the component renders when the slice is another one.
 */
export function useChatSelector<Slice>(select: (state: SessionState) => Slice, session?: ChatSession): Slice {
  const source = useSessionOrNearest(session);
  const getSnapshot = () => select(source.getSnapshot());
  return useSyncExternalStore(source.subscribe, getSnapshot, getSnapshot);
}
