'use client';

import { createContext, useContext, useEffect, useRef } from 'react';

import { createAnnouncer, type Announcer } from './announcer.ts';

const silent = createAnnouncer();

export const AnnouncerContext = createContext<Announcer>(silent);

/** The panel's one voice. Outside a panel it says nothing. */
export function useAnnouncer(): Announcer {
  return useContext(AnnouncerContext);
}

/** The hidden live regions of a panel. They hold text alone, never anything that takes focus. */
export function AnnouncerRegions({ announcer }: { announcer: Announcer }) {
  const first = useRef<HTMLDivElement>(null);
  const second = useRef<HTMLDivElement>(null);
  const assertive = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!first.current || !second.current || !assertive.current) return undefined;
    return announcer.attach({ polite: [first.current, second.current], assertive: assertive.current });
  }, [announcer]);

  return (
    <div className="orq-visually-hidden" data-orq-part="announcer">
      <div ref={first} role="status" aria-live="polite" aria-atomic="true" />
      <div ref={second} role="status" aria-live="polite" aria-atomic="true" />
      <div ref={assertive} role="alert" aria-live="assertive" aria-atomic="true" />
    </div>
  );
}
