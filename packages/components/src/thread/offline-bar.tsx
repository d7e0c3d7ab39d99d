'use client';

import type { SessionState } from '@orq-chat/core';
import { useChatSelector } from '@orq-chat/hooks';
import type { ReactElement } from 'react';

import { Icon } from '../icon/icon.tsx';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { useLabels } from '../labels/use-labels.ts';

const isOffline = (state: SessionState) => state.isOffline;

export type OfflineBarProps = PartProps<'p'>;

/** Says that there is no network. Rendered only while there is none. */
export function OfflineBar(props: OfflineBarProps): ReactElement | null {
  const labels = useLabels();
  const element = usePart('p', 'offline-bar', props, {
    children: (
      <>
        <Icon name="offline" />
        {labels.offline}
      </>
    ),
  });
  return useChatSelector(isOffline) ? element : null;
}
