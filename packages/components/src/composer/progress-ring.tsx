'use client';

import type { ReactElement } from 'react';

import { useAllLabels } from '../labels/late/use-all-labels.ts';

const radius = 10;
const length = 2 * Math.PI * radius;

/** How far something is, as a ring. `value` is from 0 to 1. */
export function ProgressRing({ value, label }: { value: number; label: string }): ReactElement {
  const labels = useAllLabels();
  return (
    <svg
      className="orq-progress"
      viewBox="0 0 24 24"
      role="progressbar"
      aria-label={`${label}: ${labels.attachmentReading}`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(value * 100)}
    >
      <circle className="orq-progress-track" cx="12" cy="12" r={radius} />
      <circle
        className="orq-progress-value"
        cx="12"
        cy="12"
        r={radius}
        strokeDasharray={length}
        strokeDashoffset={length * (1 - value)}
      />
    </svg>
  );
}
