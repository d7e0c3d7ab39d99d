'use client';

import type { Message } from '@orq-chat/core';

import { useCopy } from '../internal/use-copy.ts';
import { toMarkdown } from './to-markdown.ts';

/** Copies a message as Markdown. */
export function useCopyMessage(message: Message): { copied: boolean; copy: () => void } {
  return useCopy(() => toMarkdown(message));
}
