'use client';

import { OrqError, type ChatSession } from '@orq-chat/core';
import { createContext, useContext, type ReactNode } from 'react';

const ChatSessionContext = createContext<ChatSession | null>(null);

export interface ChatSessionProviderProps {
  session: ChatSession;
  children?: ReactNode;
}

/** Makes a session the nearest one for the hooks below it. */
export function ChatSessionProvider({ session, children }: ChatSessionProviderProps) {
  return <ChatSessionContext.Provider value={session}>{children}</ChatSessionContext.Provider>;
}

/** The nearest session. Throws `OrqError` (`no_session`) where there is none. */
export function useChatSession(): ChatSession {
  return useSessionOrNearest(undefined);
}

/** The given session, else the nearest one. */
export function useSessionOrNearest(session: ChatSession | undefined): ChatSession {
  const nearest = useContext(ChatSessionContext);
  const found = session ?? nearest;
  if (found) return found;
  throw new OrqError(
    'no_session',
    'No chat session here: pass one, or render this inside <OrqChat> or <ChatSessionProvider>.',
  );
}
