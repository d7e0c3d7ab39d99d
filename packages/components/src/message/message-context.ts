'use client';

import type { Message } from '@orq-chat/core';
import { createContext, useContext } from 'react';

/** The message around a part. */
export interface MessageScope {
  readonly message: Message;
  /** Whether it is the last one shown. */
  readonly isLast: boolean;
  readonly isEditing: boolean;
}

export const MessageContext = createContext<MessageScope | null>(null);

/** The message around this part. Throws outside `Message.Root`. */
export function useMessageScope(): MessageScope {
  const scope = useContext(MessageContext);
  if (!scope) throw new Error('Parts of Message need a Message.Root around them.');
  return scope;
}
