'use client';

import { useState, type ReactElement } from 'react';

import { useLazyStyles } from '../internal/use-lazy-styles.ts';
import { useAllLabels } from '../labels/late/use-all-labels.ts';
import css from '../styles/lazy/day-separator.css?inline';
import { nameOfDay } from './name-of-day.ts';

/** The day on which what follows was written. `time` is epoch ms. */
export function DaySeparator({ time }: { time: number }): ReactElement {
  const { locale, threadAge } = useAllLabels();
  const [now] = useState(Date.now);
  return (
    <p ref={useLazyStyles(css)} className="orq-day-separator" data-orq-part="day-separator">
      <time dateTime={new Date(time).toISOString()}>
        {nameOfDay(time, { now, locale, words: threadAge })}
      </time>
    </p>
  );
}
