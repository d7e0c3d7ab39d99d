'use client';

import type { ReactElement } from 'react';

import { LateIcon } from '../icon/late-icon.tsx';
import { useLabels } from '../labels/use-labels.ts';
import type { PartViewProps } from './part-views.ts';

/** A file that was sent, by its name. */
export function FileView({ part }: PartViewProps<'file'>): ReactElement {
  const labels = useLabels();
  return (
    <span className="orq-file" data-orq-part="file">
      <LateIcon name="file" />
      <span className="orq-file-name">{part.name ?? labels.file}</span>
    </span>
  );
}
