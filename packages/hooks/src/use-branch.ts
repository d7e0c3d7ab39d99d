'use client';

import { readSiblings, type ChatSession } from '@orq-chat/core';

import { useSessionOrNearest } from './chat-session-context.tsx';
import { useChatSelector } from './use-chat-selector.ts';

/** A message among the versions that stand in its place. */
export interface Branch {
  /** From 0. */
  readonly index: number;
  readonly count: number;
  /** Shows the version at this index; one that is not there is ignored. */
  select(index: number): void;
  previous(): void;
  next(): void;
}

/** The versions of a message: answers that were asked for again, questions that were edited. */
export function useBranch(messageId: string, session?: ChatSession): Branch {
  const source = useSessionOrNearest(session);
  const siblings = useChatSelector((state) => readSiblings(state.thread, messageId), source);
  const index = siblings.indexOf(messageId);
  const select = (at: number) => {
    const id = siblings[at];
    if (id !== undefined) source.selectBranch(id);
  };
  return {
    index,
    count: siblings.length,
    select,
    previous: () => select(index - 1),
    next: () => select(index + 1),
  };
}
