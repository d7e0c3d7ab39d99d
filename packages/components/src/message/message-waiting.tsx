'use client';

import type { ReactElement } from 'react';

import { useHasPassed } from '../internal/use-clock.ts';
import { useLabels } from '../labels/use-labels.ts';

/** An answer that shows nothing for this long is called slow, in ms. */
const slowAfter = 8_000;

/** Stands where the first words will be: dots after a moment, and a word when it takes long. */
export function MessageWaiting({ createdAt }: { createdAt: number }): ReactElement {
  const labels = useLabels();
  const isSlow = useHasPassed(createdAt + slowAfter);
  return (
    <div className="orq-waiting" data-orq-part="waiting" data-slow={isSlow ? '' : undefined}>
      <span className="orq-waiting-dots" aria-hidden="true">
        <span className="orq-waiting-dot" />
        <span className="orq-waiting-dot" />
        <span className="orq-waiting-dot" />
      </span>
      <span className="orq-waiting-text">{labels.answering}…</span>
      {isSlow && <span className="orq-waiting-slow">{labels.slow}</span>}
    </div>
  );
}
