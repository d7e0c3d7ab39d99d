import { useState } from 'react';

/** The conversation that is open. A reload opens it again, and so does another tab. */
export function useThreadId(): { readonly threadId: string; readonly openNew: () => void } {
  const [threadId, setThreadId] = useState(() => localStorage.getItem('thread') ?? 'panel');
  function openNew(): void {
    const id = crypto.randomUUID();
    localStorage.setItem('thread', id);
    setThreadId(id);
  }
  return { threadId, openNew };
}
