'use client';

import type { SessionState } from '@orq-chat/core';
import { useChatSelector } from '@orq-chat/hooks';
import type { ReactElement } from 'react';

import { usePart, type PartProps } from '../internal/use-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import { headingBelow } from './heading-level.ts';
import { usePanel } from './panel-context.ts';

const isEmpty = ({ path, queue, storage }: SessionState) =>
  path.length === 0 && queue.length === 0 && storage.status !== 'loading';

export type ThreadEmptyProps = PartProps<'div'>;

/** What stands in the place of messages before there are any. Default: a greeting. */
export function ThreadEmpty(props: ThreadEmptyProps): ReactElement | null {
  return useChatSelector(isEmpty) ? <EmptyContent {...props} /> : null;
}

function EmptyContent(props: ThreadEmptyProps): ReactElement {
  return usePart('div', 'thread-empty', props, { children: <ThreadGreeting /> });
}

export type ThreadGreetingProps = PartProps<'h3'>;

/** The first words, as a heading one level under the panel's title. */
export function ThreadGreeting(props: ThreadGreetingProps): ReactElement {
  const { headingLevel } = usePanel();
  const labels = useLabels();
  return usePart(headingBelow(headingLevel), 'thread-greeting', props, { children: labels.greeting });
}
