'use client';

import { useEffect, useState } from 'react';

/** It is quiet when nothing has begun to wait for so long, in ms. */
const QUIET = 1000;
/** How many are called at once, and the time until the next: what they render must hold nobody up. */
const AT_ONCE = 8;
const PAUSE = 100;
/** With more than this waiting, a page is too large to be gone through without being asked. */
const MAX_WAITING = 500;

const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;

function callAfter(delay: number): void {
  clearTimeout(timer);
  timer = setTimeout(callSome, delay);
}

function callSome(): void {
  if (waiting.size > MAX_WAITING) return;
  for (const callback of [...waiting].slice(0, AT_ONCE)) {
    waiting.delete(callback);
    callback();
  }
  if (waiting.size > 0) callAfter(PAUSE);
}

/** Whether it has been quiet on the page since this was mounted, or `isUrgent` spared the wait. */
export function useQuiet(isUrgent: boolean): boolean {
  const [wasQuiet, setWasQuiet] = useState(false);
  const isReady = wasQuiet || isUrgent;
  useEffect(() => {
    if (isReady) return undefined;
    const callback = (): void => setWasQuiet(true);
    waiting.add(callback);
    callAfter(QUIET);
    return () => {
      waiting.delete(callback);
      if (waiting.size === 0) clearTimeout(timer);
    };
  }, [isReady]);
  return isReady;
}
