'use client';

import type { ReactElement } from 'react';

import { useRevealed } from '../internal/use-revealed.ts';
import { useLabels } from '../labels/use-labels.ts';
import { Markdown } from '../markdown/index.ts';
import type { PartViewProps } from './part-views.ts';

/** The model said no: its words as they are, under a label that says so. */
export function RefusalView({ part }: PartViewProps<'refusal'>): ReactElement {
  const labels = useLabels();
  return (
    <div className="orq-refusal" data-orq-part="refusal">
      <p className="orq-refusal-label">{labels.refusal}</p>
      <Markdown text={useRevealed(part.text)} />
    </div>
  );
}
