'use client';

import { useChatSelector, useChatSession } from '@orq-chat/hooks';
import type { QueuedMessage, SessionState } from '@orq-chat/core';
import type { ReactElement } from 'react';

import { IconButton } from '../internal/icon-button.tsx';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import { focusComposer } from '../thread/focus-composer.ts';
import { usePanel } from '../thread/panel-context.ts';

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
        <QueuedItem message={message} />
      </li>
    )),
  });
  return queue.length > 0 ? element : null;
}

function QueuedItem({ message }: { message: QueuedMessage }): ReactElement {
  const labels = useLabels();
  const session = useChatSession();
  const { composerId } = usePanel();
  const text = message.parts.map((part) => (part.type === 'text' ? part.text : '')).join(' ');
  return (
    <>
      <span className="orq-queued-text" dir="auto">
        {text}
      </span>
      <IconButton
        icon="close"
        label={labels.removeQueued}
        onClick={(event) => {
          focusComposer(event.currentTarget, composerId);
          session.removeQueued(message.id);
        }}
      />
    </>
  );
}
