'use client';

import { useState, type ReactElement } from 'react';

import { createRevealer } from '../internal/hidden-characters.ts';
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
  // What nobody can see must not speak for the model, nor turn its words around.
  const [reveal] = useState(createRevealer);
  return (
    <Markdown
      className="orq-text"
      data-orq-part="text"
      data-streaming={isTail ? '' : undefined}
      text={reveal(part.text)}
      streaming={isTail}
      sources={sources}
      headingLevel={headingLevel + 3 - findHeading(part.text)}
    />
  );
}
