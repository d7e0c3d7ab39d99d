'use client';

import { useEffect, useState } from 'react';

import { useAnnouncer } from '../announcer/announcer-regions.tsx';
import { useLabels } from '../labels/use-labels.ts';

const shownFor = 2_000;

export interface Copied {
  /** For two seconds after something was copied. */
  readonly copied: boolean;
  /** Runs what writes to the clipboard, and says once that it did. */
  readonly copyBy: (write: () => Promise<void>) => void;
}

/** Whether something was copied just now. */
export function useCopied(): Copied {
  const announcer = useAnnouncer();
  const labels = useLabels();
  const [times, setTimes] = useState(0);
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (times === 0) return undefined;
    const timer = setTimeout(() => setCopied(false), shownFor);
    return () => clearTimeout(timer);
  }, [times]);

  async function run(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch {
      // No clipboard without a secure context, and the browser may refuse: then nothing is claimed.
      return;
    }
    setCopied(true);
    setTimes((count) => count + 1);
    announcer.announce(labels.copied);
  }

  return { copied, copyBy: (write) => void run(write) };
}
