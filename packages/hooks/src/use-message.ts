'use client';

import { selectMessage, type ChatSession, type Message } from '@orq-chat/core';

import { useChatSelector } from './use-chat-selector.ts';

/** One message by id; undefined when the thread does not hold it. Renders only when that message changes. */
export function useMessage(id: string, session?: ChatSession): Message | undefined {
  return useChatSelector((state) => selectMessage(state, id), session);
}
