'use client';

import type { ChatSession } from '@orq-chat/core';
import { useChatSession } from '@orq-chat/hooks';
import { Suspense, useEffect, useRef } from 'react';

import { useCell } from '../internal/cell.ts';
import { useIsomorphicLayoutEffect } from '../internal/use-isomorphic-layout-effect.ts';
import { lazyPart } from '../internal/lazy-part.ts';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { isDevelopment } from '../theme/is-development.ts';
import { usePanel } from './panel-context.ts';
import type { ScrollPosition } from './scroll-types.ts';

const ThreadSearch = lazyPart(() =>
  import('../search/thread-search.tsx').then(
    (module) => module.ThreadSearch,
    // The server may be gone: then there is no search, but a conversation.
    () => () => null,
  ),
);

/** Where a reader left a conversation; null at its end. */
const positions = new WeakMap<ChatSession, ScrollPosition | null>();

export type ThreadViewportProps = PartProps<'div'>;

/** The scroller. What it holds is laid out in one column. */
export function ThreadViewport({ children, ...props }: ThreadViewportProps) {
  const session = useChatSession();
  const { scroll, searching } = usePanel();
  const isSearching = useCell(searching, Boolean);
  const viewport = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);

  useIsomorphicLayoutEffect(() => {
    if (!viewport.current || !content.current) return undefined;
    const detach = scroll.attach(viewport.current, content.current, positions.get(session) ?? null);
    return () => {
      positions.set(session, scroll.getPosition());
      detach();
    };
  }, [scroll, session]);

  useEffect(() => {
    const element = viewport.current;
    if (!isDevelopment || !element) return undefined;
    const watching = import('./watch-layout.ts').then(({ watchLayout }) => watchLayout(element));
    return () => void watching.then((stop) => stop());
  }, []);

  return usePart('div', 'thread-viewport', props, {
    ref: viewport,
    children: (
      <>
        {isSearching && (
          <Suspense>
            <ThreadSearch />
          </Suspense>
        )}
        <div ref={content} className="orq-thread-content">
          {children}
        </div>
      </>
    ),
  });
}
