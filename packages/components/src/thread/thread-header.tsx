'use client';

import { usePart, type PartProps } from '../internal/use-part.ts';
import { usePanel } from './panel-context.ts';

export type ThreadHeaderProps = PartProps<'header'>;

/** The row at the top: title first, tools at its end. */
export function ThreadHeader(props: ThreadHeaderProps) {
  return usePart('header', 'thread-header', props);
}

export type ThreadTitleProps = PartProps<'h2'>;

/** The panel's heading, one line. Its level is the panel's `headingLevel`. */
export function ThreadTitle(props: ThreadTitleProps) {
  const { headingLevel } = usePanel();
  return usePart(`h${headingLevel}`, 'thread-title', props);
}
