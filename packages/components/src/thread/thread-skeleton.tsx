'use client';

import type { SessionState } from '@orq-chat/core';
import { useChatSelector } from '@orq-chat/hooks';
import type { ReactElement } from 'react';

import { usePart, type PartProps } from '../internal/use-part.ts';

const isLoading = ({ storage, path }: SessionState) => storage.status === 'loading' && path.length === 0;

export type ThreadSkeletonProps = PartProps<'div'>;

/** The shape of three turns, while a kept conversation is being opened. Seen only if that takes a moment. */
export function ThreadSkeleton(props: ThreadSkeletonProps): ReactElement | null {
  const element = usePart('div', 'thread-skeleton', props, {
    'aria-hidden': true,
    children: [0, 1, 2].map((turn) => (
      <div key={turn} className="orq-skeleton-turn">
        <span className="orq-skeleton-question" />
        <span className="orq-skeleton-line" />
        <span className="orq-skeleton-line" />
        <span className="orq-skeleton-line" />
      </div>
    )),
  });
  return useChatSelector(isLoading) ? element : null;
}
