'use client';

import type { Message } from '@orq-chat/core';
import { useMessage } from '@orq-chat/hooks';
import { createContext, useContext } from 'react';

/** The message around a part. */
export interface MessageScope {
  readonly message: Message;
  /** Whether it is the last one shown. */
  readonly isLast: boolean;
  readonly isEditing: boolean;
}

/** What of a message stays the same while it is written: a context that changed would be looked for in every block. */
export interface MessageFacts {
  readonly id: string;
  readonly role: Message['role'];
  readonly status: Message['status'];
  readonly createdAt: number;
  readonly isEmpty: boolean;
}

/** The message as it was when one of its facts last changed, and where it stands. */
export interface MessageFrame extends MessageScope {
  readonly facts: MessageFacts;
}

export const MessageContext = createContext<MessageFrame | null>(null);

/** What is known of the message around this part without its words: it renders a few times an answer. */
export function useMessageFrame(): MessageFrame {
  const frame = useContext(MessageContext);
  if (!frame) throw new Error('Parts of Message need a Message.Root around them.');
  return frame;
}

/** The message around this part; it renders with every piece of it. Throws outside `Message.Root`. */
export function useMessageScope(): MessageScope {
  const { facts, message, isLast, isEditing } = useMessageFrame();
  return { message: useMessage(facts.id) ?? message, isLast, isEditing };
}

export function isSettled({ status }: Pick<Message, 'status'>): boolean {
  return status === 'done' || status === 'stopped' || status === 'failed';
}
