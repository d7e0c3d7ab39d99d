'use client';

import type { ReactElement } from 'react';

import { useLabels } from '../labels/use-labels.ts';
import type { PartViewProps } from './part-views.ts';

/** Sound with the browser's own controls, and what was said in it. */
export function AudioView({ part }: PartViewProps<'audio'>): ReactElement {
  const labels = useLabels();
  return (
    <figure className="orq-audio" data-orq-part="audio">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- the transcript stands below */}
      <audio controls src={`data:audio/${part.format};base64,${part.data}`} aria-label={labels.audio} />
      {part.transcript !== undefined && <figcaption className="orq-audio-text">{part.transcript}</figcaption>}
    </figure>
  );
}
