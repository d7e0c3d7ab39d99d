'use client';

import { useEffect, useState } from 'react';

/** True once the moment has come (epoch ms). Renders once, at that moment. */
export function useHasPassed(moment: number): boolean {
  const [passed, setPassed] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(moment), Math.max(0, moment - Date.now()));
    return () => clearTimeout(timer);
  }, [moment]);
  return passed === moment;
}

/** Whole seconds until a moment (epoch ms), counting down; 0 once it has come, or where there is none. */
export function useCountdown(moment: number | undefined): number {
  const [now, setNow] = useState(Date.now);
  const seconds = moment === undefined ? 0 : Math.max(0, Math.ceil((moment - now) / 1000));
  const isRunning = seconds > 0;
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [isRunning]);
  return seconds;
}
