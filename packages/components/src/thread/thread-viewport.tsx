'use client';

import type { ChatSession } from '@orq-chat/core';
import { useChatSession } from '@orq-chat/hooks';
import { useRef } from 'react';

import { useIsomorphicLayoutEffect } from '../internal/use-isomorphic-layout-effect.ts';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { usePanel } from './panel-context.ts';
import type { ScrollPosition } from './scroll-types.ts';

/** Where a reader left a conversation; null at its end. */
const positions = new WeakMap<ChatSession, ScrollPosition | null>();

export type ThreadViewportProps = PartProps<'div'>;

/** The scroller. What it holds is laid out in one column. */
export function ThreadViewport({ children, ...props }: ThreadViewportProps) {
  const session = useChatSession();
  const { scroll } = usePanel();
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

  return usePart('div', 'thread-viewport', props, {
    ref: viewport,
    children: (
      <div ref={content} className="orq-thread-content">
        {children}
      </div>
    ),
  });
}
