'use client';

import { searchThread, type MessageHit, type SessionState } from '@orq-chat/core';
import { useChatSelector, useChatSession } from '@orq-chat/hooks';
import { useMemo, useRef, useState, type RefObject } from 'react';

import { useIsomorphicLayoutEffect } from '../internal/use-isomorphic-layout-effect.ts';
import { findMessage } from '../thread/message-element.ts';
import { usePanel } from '../thread/panel-context.ts';
import { showMessage } from '../thread/show-message.ts';
import { paintHits } from './paint-hits.ts';

/** Space above a hit, clear of the search box, and below it, in px. */
const clearance = 72;

export interface Search {
  readonly query: string;
  readonly setQuery: (query: string) => void;
  readonly count: number;
  /** The hit that was gone to, from 1; 0 before there is one. */
  readonly place: number;
  /** Goes to the next (1) or the previous (-1) hit, around the ends; opens the branch that it is on. */
  readonly go: (step: 1 | -1) => void;
}

const selectThread = ({ thread }: SessionState) => thread;

/** Looks through all branches of the conversation, and takes the view along. `box` is somewhere in the panel. */
export function useSearch(box: RefObject<Element | null>): Search {
  const session = useChatSession();
  const { scroll } = usePanel();
  const thread = useChatSelector(selectThread);
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState<MessageHit>();
  const shown = useRef<MessageHit | undefined>(undefined);
  const hits = useMemo(() => searchThread(thread, query), [thread, query]);
  const at = hits.findIndex(({ messageId, index }) => {
    return messageId === current?.messageId && index === current.index;
  });

  useIsomorphicLayoutEffect(() => {
    const log = box.current?.closest('[data-orq-part="root"]')?.querySelector('[role="log"]');
    if (!(log instanceof HTMLElement)) return undefined;
    const isShown = shown.current === current;
    shown.current = current;
    if (current && !isShown && !findMessage(log, current.messageId)) {
      showMessage({ session, scroll }, current.messageId, clearance);
    }
    return paintHits({
      log,
      query,
      hits,
      current,
      onFound(range) {
        const view = log.closest('[data-orq-part="thread-viewport"]')?.getBoundingClientRect();
        const { top, bottom } = range.getBoundingClientRect();
        if (!view || isShown) return;
        const isInSight = top >= view.top + clearance && bottom <= view.bottom - clearance;
        if (!isInSight) scroll.moveBy(top - view.top - view.height / 3);
      },
    });
  }, [box, session, scroll, query, hits, current]);

  return {
    query,
    setQuery(next) {
      setQuery(next);
      const { path } = session.getSnapshot();
      setCurrent(nearest(searchThread(thread, next), path, scroll.getPosition()?.messageId));
    },
    count: hits.length,
    place: at + 1,
    go(step) {
      const from = at === -1 && step === -1 ? 0 : at;
      setCurrent(hits.at((from + step) % Math.max(1, hits.length)));
    },
  };
}

/** The first hit at or below what is read, else the last above it. Typing opens no other branch. */
function nearest(
  hits: readonly MessageHit[],
  path: readonly string[],
  reading = path.at(-1),
): MessageHit | undefined {
  const places = new Map(path.map((id, index) => [id, index]));
  const from = places.get(reading ?? '') ?? 0;
  const onPath = hits.filter(({ messageId }) => places.has(messageId));
  return onPath.find(({ messageId }) => (places.get(messageId) ?? 0) >= from) ?? onPath.at(-1);
}
