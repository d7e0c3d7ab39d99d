'use client';

import type { ChatSession } from '@orq-chat/core';

import { useChatSelector } from './use-chat-selector.ts';

/** The ids of the messages shown, root to head. Renders when one comes or goes, never for a token. */
export function useMessageIds(session?: ChatSession): readonly string[] {
  return useChatSelector((state) => state.path, session);
}
