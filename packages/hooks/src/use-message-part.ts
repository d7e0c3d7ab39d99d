'use client';

import { selectMessage, type ChatSession, type MessagePart } from '@orq-chat/core';

import { useChatSelector } from './use-chat-selector.ts';

/**
 * One part of a message, by its place from 0; undefined where there is none. Renders only when that part changes,
 * not when a part beside it is written.
 */
export function useMessagePart(
  messageId: string,
  index: number,
  session?: ChatSession,
): MessagePart | undefined {
  return useChatSelector((state) => selectMessage(state, messageId)?.parts[index], session);
}
