'use client';

import type { ChatSession, SessionState } from '@orq-chat/core';
import { useChatSelector, useChatSession } from '@orq-chat/hooks';
import { useRef, type RefObject } from 'react';

import { useIsomorphicLayoutEffect } from '../internal/use-isomorphic-layout-effect.ts';
import { findMessage } from './message-element.ts';
import { usePanel } from './panel-context.ts';

function isRunning({ turn }: SessionState): boolean {
  return turn.status === 'submitted' || turn.status === 'streaming';
}

const selectQueue = ({ queue }: SessionState) => queue;

/**
 * Tells the scroll controller, before paint, that a turn began in front of the reader. Nothing moves for a turn
 * that was already running when the view opened, for one that goes on in the same message, and for a message out
 * of the queue while the reader is further up: nobody asked for it at that moment.
 */
export function useTurnAnchor(ids: readonly string[], log: RefObject<HTMLElement | null>): void {
  const { scroll } = usePanel();
  const session = useChatSession();
  const queue = useChatSelector(selectQueue);
  const before = useRef<{
    session: ChatSession;
    last: string | undefined;
    queue: SessionState['queue'];
  } | null>(null);
  const last = ids.at(-1);
  const asked = ids.at(-2);

  useIsomorphicLayoutEffect(() => {
    const { current } = before;
    before.current = { session, last, queue };
    if (current?.session !== session || current.last === last || !isRunning(session.getSnapshot())) return;
    if (scroll.isDetached() && current.queue.some(({ id }) => id === asked)) return;
    const answer = findMessage(log.current, last ?? '');
    const question = findMessage(log.current, asked ?? '');
    if (answer && question) scroll.turnStarted(question, answer);
  }, [scroll, session, log, last, asked, queue]);
}
