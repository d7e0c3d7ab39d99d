'use client';

import type { Message } from '@orq-chat/core';
import { useRef, type ReactElement } from 'react';

import { useIsomorphicLayoutEffect } from '../../internal/use-isomorphic-layout-effect.ts';
import { useLazyStyles } from '../../internal/use-lazy-styles.ts';
import { useMergedRef } from '../../internal/use-merged-ref.ts';
import css from '../../styles/lazy/message-gap.css?inline';

export interface MessageGapProps {
  /** What the messages that are not in the DOM would take, in px. */
  height: number;
  /** Whose message is the last of them: it decides on the space under it. */
  role: Message['role'];
}

/** Stands for messages that are too far away to be in the DOM. */
export function MessageGap({ height, role }: MessageGapProps): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  useIsomorphicLayoutEffect(() => {
    element.current?.style.setProperty('block-size', `${height}px`);
  }, [height]);
  const ref = useMergedRef(element, useLazyStyles(css));
  return (
    <div ref={ref} className="orq-message-gap" data-orq-part="message-gap" data-role={role} aria-hidden />
  );
}
