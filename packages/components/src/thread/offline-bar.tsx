'use client';

import type { ReactElement } from 'react';

import { Icon } from '../icon/icon.tsx';
import { useOnline } from '../internal/use-online.ts';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { useLabels } from '../labels/use-labels.ts';

export type OfflineBarProps = PartProps<'p'>;

/** Says that there is no network. Rendered only while there is none. */
export function OfflineBar(props: OfflineBarProps): ReactElement | null {
  const labels = useLabels();
  const isOnline = useOnline();
  const element = usePart('p', 'offline-bar', props, {
    children: (
      <>
        <Icon name="offline" />
        {labels.offline}
      </>
    ),
  });
  return isOnline ? null : element;
}
