'use client';

import { useCallback, useEffect, useRef, useState } from 'react';

/** How long a deletion can be taken back, in ms. */
const undoTime = 6_000;

export interface DeleteWithUndo {
  /** What is gone from sight and not yet deleted. */
  readonly pending: string | null;
  readonly start: (id: string) => void;
  readonly undo: () => void;
}

/**
 * Deletes a moment after it was asked for, so that it can be taken back. The next deletion, and leaving, make the
 * one before final at once.
 */
export function useDeleteWithUndo(remove: (id: string) => void): DeleteWithUndo {
  const [pending, setPending] = useState<string | null>(null);
  const waiting = useRef<{ id: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const latest = useRef(remove);
  useEffect(() => {
    latest.current = remove;
  });

  const finish = useCallback(() => {
    const last = waiting.current;
    if (!last) return;
    clearTimeout(last.timer);
    waiting.current = null;
    latest.current(last.id);
  }, []);
  useEffect(() => finish, [finish]);

  return {
    pending,
    start(id) {
      finish();
      const timer = setTimeout(() => {
        finish();
        setPending(null);
      }, undoTime);
      waiting.current = { id, timer };
      setPending(id);
    },
    undo() {
      clearTimeout(waiting.current?.timer);
      waiting.current = null;
      setPending(null);
    },
  };
}
