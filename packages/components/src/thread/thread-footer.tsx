'use client';

import type { ReactElement } from 'react';

import { usePart, type PartProps } from '../internal/use-part.ts';

export type ThreadFooterProps = PartProps<'div'>;

/** The place under the messages, which fade out above it. */
export function ThreadFooter(props: ThreadFooterProps): ReactElement {
  return usePart('div', 'thread-footer', props);
}
