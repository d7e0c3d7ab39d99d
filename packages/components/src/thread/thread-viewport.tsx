'use client';

import { useLayoutEffect, useRef } from 'react';

import { usePart, type PartProps } from '../internal/use-part.ts';
import { usePanel } from './panel-context.ts';

export type ThreadViewportProps = PartProps<'div'>;

/** The scroller. What it holds is laid out in one column. */
export function ThreadViewport({ children, ...props }: ThreadViewportProps) {
  const { scroll } = usePanel();
  const viewport = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!viewport.current || !content.current) return undefined;
    return scroll.attach(viewport.current, content.current);
  }, [scroll]);

  return usePart('div', 'thread-viewport', props, {
    ref: viewport,
    children: (
      <div ref={content} className="orq-thread-content">
        {children}
      </div>
    ),
  });
}
