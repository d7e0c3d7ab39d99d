'use client';

import { useState, type ReactElement } from 'react';

import { useRevealed } from '../internal/use-revealed.ts';
import { Markdown } from '../markdown/index.ts';
import { usePanel } from '../thread/panel-context.ts';
import { createHeadingFinder } from './first-heading.ts';
import type { PartViewProps } from './part-views.ts';
import { useSources } from './sources-context.ts';

/** Markdown of an answer; the caret stands at its end while it is being written. */
export function TextView({ part, isTail }: PartViewProps<'text'>): ReactElement {
  const { headingLevel } = usePanel();
  const sources = useSources();
  // Models like to begin at `##`: wherever they begin is one under the message's own heading.
  const [findHeading] = useState(createHeadingFinder);
  return (
    <Markdown
      className="orq-text"
      data-orq-part="text"
      data-streaming={isTail ? '' : undefined}
      text={useRevealed(part.text)}
      streaming={isTail}
      sources={sources}
      headingLevel={headingLevel + 3 - findHeading(part.text)}
    />
  );
}
