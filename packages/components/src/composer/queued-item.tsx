'use client';

import type { QueuedMessage } from '@orq-chat/core';
import { useChatSession } from '@orq-chat/hooks';
import type { ReactElement } from 'react';

import { IconButton } from '../internal/icon-button.tsx';
import { useLabels } from '../labels/use-labels.ts';
import { focusComposer } from '../thread/focus-composer.ts';
import { usePanel } from '../thread/panel-context.ts';

export interface QueuedItemProps {
  message: QueuedMessage;
}

/** What waits, in one line, and the way to take it back. */
export function QueuedItem({ message }: QueuedItemProps): ReactElement {
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
