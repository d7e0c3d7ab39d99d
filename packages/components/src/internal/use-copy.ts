'use client';

import { useEffect, useState } from 'react';

import { useAnnouncer } from '../announcer/announcer-regions.tsx';
import { useLabels } from '../labels/use-labels.ts';

const shownFor = 2_000;

/** Copies text, says so once, and is `copied` for two seconds after. */
export function useCopy(getText: () => string): { copied: boolean; copy: () => void } {
  const announcer = useAnnouncer();
  const labels = useLabels();
  const [times, setTimes] = useState(0);
  const [copied, setCopied] = useState(false);

  useEffect(() => {
    if (times === 0) return undefined;
    const timer = setTimeout(() => setCopied(false), shownFor);
    return () => clearTimeout(timer);
  }, [times]);

  async function write(): Promise<void> {
    try {
      await navigator.clipboard.writeText(getText());
    } catch {
      // No clipboard without a secure context, and the browser may refuse: then nothing is claimed.
      return;
    }
    setCopied(true);
    setTimes((count) => count + 1);
    announcer.announce(labels.copied);
  }

  return { copied, copy: () => void write() };
}
