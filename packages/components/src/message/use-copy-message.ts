'use client';

import { selectMessage } from '@orq-chat/core';
import { useChatSession } from '@orq-chat/hooks';

import { useCopy } from '../internal/use-copy.ts';
import { toMarkdown } from './to-markdown.ts';

/** Copies a message as Markdown. */
export function useCopyMessage(messageId: string): { copied: boolean; copy: () => void } {
  const session = useChatSession();
  return useCopy(() => {
    const message = selectMessage(session.getSnapshot(), messageId);
    return message ? toMarkdown(message) : '';
  });
}
