import { useState } from 'react';

export interface OpenThread {
  readonly threadId: string;
  readonly open: (threadId: string) => void;
  readonly openNew: () => void;
}

/** The conversation that is open. A reload opens it again, and so does another tab. */
export function useThreadId(): OpenThread {
  const [threadId, setThreadId] = useState(() => localStorage.getItem('thread') ?? 'panel');
  function open(id: string): void {
    localStorage.setItem('thread', id);
    setThreadId(id);
  }
  return { threadId, open, openNew: () => open(crypto.randomUUID()) };
}
