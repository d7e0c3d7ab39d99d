'use client';

import type { AssistantMessage, Feedback, Message, Tool } from '@orq-chat/core';
import { createContext, useContext, type ReactNode } from 'react';

/** The buttons of a message; `defaults` are the kit's own. */
export type RenderActions = (message: Message, defaults: ReactNode) => ReactNode;

/** What an app says of its messages, for the parts that are loaded with them. */
export interface MessageOptions {
  /** Called when a person thinks well or badly of an answer, or no longer does; shows the two thumbs. */
  readonly onFeedback?: ((message: AssistantMessage, feedback: Feedback | null) => void) | undefined;
  /** The currency of `price`, such as `EUR`; shows what an answer cost. */
  readonly currency?: string | undefined;
  /** In place of the buttons of each message. */
  readonly actions?: RenderActions | undefined;
  /** Those of the conversation: their schemas check arguments that a person edits. */
  readonly tools?: readonly Tool[] | undefined;
}

export const MessageOptionsContext = createContext<MessageOptions>({});

export function useMessageOptions(): MessageOptions {
  return useContext(MessageOptionsContext);
}
