'use client';

import { useChatSelector } from '@orq-chat/hooks';
import { messageText, type SessionState } from '@orq-chat/core';
import { Suspense, type ReactElement } from 'react';

import { lazyPart } from '../internal/lazy-part.ts';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import type { QueuedItemProps } from './queued-item.tsx';

const QueuedItem = lazyPart<QueuedItemProps>(
  async () => (await import('./queued-item.tsx')).QueuedItem,
  ({ message }) => <span className="orq-queued-text">{messageText(message)}</span>,
);

const selectQueue = ({ queue }: SessionState) => queue;

export type ComposerQueueProps = PartProps<'ul'>;

/** What was sent while an answer runs, in the order it will go. Rendered only while something waits. */
export function ComposerQueue(props: ComposerQueueProps): ReactElement | null {
  const labels = useLabels();
  const queue = useChatSelector(selectQueue);
  const element = usePart('ul', 'composer-queue', props, {
    role: 'list',
    'aria-label': labels.queued,
    children: queue.map((message) => (
      <li key={message.id} className="orq-queued">
        <Suspense>
          <QueuedItem message={message} />
        </Suspense>
      </li>
    )),
  });
  return queue.length > 0 ? element : null;
}
