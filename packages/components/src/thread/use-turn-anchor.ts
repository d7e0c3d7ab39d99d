'use client';

import type { SessionState } from '@orq-chat/core';
import { useChatSession } from '@orq-chat/hooks';
import { useLayoutEffect, useRef, type RefObject } from 'react';

import { usePanel } from './panel-context.ts';

function isRunning({ turn }: SessionState): boolean {
  return turn.status === 'submitted' || turn.status === 'streaming';
}

/**
 * Tells the scroll controller, before paint, that a turn began in front of the reader. A turn that was already
 * running when the view opened, or one that goes on in the same message, moves nothing.
 */
export function useTurnAnchor(ids: readonly string[]): RefObject<HTMLDivElement | null> {
  const { scroll } = usePanel();
  const session = useChatSession();
  const log = useRef<HTMLDivElement>(null);
  const seen = useRef<string | undefined>(undefined);
  const opened = useRef(false);
  const last = ids.at(-1);

  useLayoutEffect(() => {
    const isNew = opened.current && seen.current !== last;
    opened.current = true;
    seen.current = last;
    if (!isNew || !isRunning(session.getSnapshot())) return;
    const answer = log.current?.lastElementChild;
    const question = answer?.previousElementSibling;
    if (answer instanceof HTMLElement && question instanceof HTMLElement)
      scroll.turnStarted(question, answer);
  }, [scroll, session, last]);

  return log;
}
