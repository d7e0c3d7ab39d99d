'use client';

import { useChatSession } from '@orq-chat/hooks';
import type { KeyboardEvent } from 'react';

import { usePanel } from '../thread/panel-context.ts';
import { isSettled, type MessageFacts } from './message-context.ts';

function pressCopy(message: HTMLElement): void {
  message.querySelector<HTMLElement>('[data-orq-part="message-copy"]')?.click();
}

/** C presses the copy button, E edits one's own message, R regenerates an answer: only while the message itself has focus. */
export function useMessageShortcuts(facts: MessageFacts): (event: KeyboardEvent<HTMLElement>) => void {
  const { shortcuts, editing, readOnly } = usePanel();
  const session = useChatSession();

  return (event) => {
    const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!shortcuts || !plain || event.target !== event.currentTarget) return;
    if (event.key === 'c') pressCopy(event.currentTarget);
    else if (readOnly) return;
    else if (event.key === 'e' && facts.role === 'user') editing.set(facts.id);
    else if (event.key === 'r' && facts.role === 'assistant' && isSettled(facts))
      session.regenerate(facts.id);
    else return;
    event.preventDefault();
  };
}
