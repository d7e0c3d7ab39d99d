'use client';

import type { QueuedMessage } from '@orq-chat/core';
import { useChatSession } from '@orq-chat/hooks';
import type { MouseEvent, ReactElement } from 'react';

import { LateIcon } from '../icon/late-icon.tsx';
import { IconButton } from '../internal/icon-button.tsx';
import { useAllLabels } from '../labels/late/use-all-labels.ts';
import { useLateLabels } from '../labels/late/use-late-labels.ts';
import { writing } from '../labels/late/writing.ts';
import { focusComposer } from '../thread/focus-composer.ts';
import { usePanel } from '../thread/panel-context.ts';

export interface QueuedItemProps {
  message: QueuedMessage;
}

/**
 * What waits, in one line: to be taken back, sent at once, or put into the text box again, ahead of what is there.
 * A message with files is not put back, since they would not come along.
 */
export function QueuedItem({ message }: QueuedItemProps): ReactElement {
  const labels = useAllLabels();
  const words = useLateLabels('writing', writing);
  const session = useChatSession();
  const { composerId } = usePanel();
  const texts = message.parts.flatMap((part) => (part.type === 'text' ? [part.text] : []));

  /** Each of the acts takes its button away. */
  const then = (act: () => void) => (event: MouseEvent<HTMLElement>) => {
    focusComposer(event.currentTarget, composerId);
    act();
  };

  function takeBack(): void {
    const { draft } = session;
    draft.set([...texts, draft.get()].filter(Boolean).join('\n\n'));
    session.removeQueued(message.id);
  }

  return (
    <>
      <span className="orq-queued-text" dir="auto">
        {texts.join(' ')}
      </span>
      {texts.length === message.parts.length && (
        <IconButton icon={<LateIcon name="edit" />} label={labels.editMessage} onClick={then(takeBack)} />
      )}
      <IconButton
        icon="arrow-up"
        label={words.sendNow}
        onClick={then(() => session.sendQueued(message.id))}
      />
      <IconButton
        icon="close"
        label={labels.removeQueued}
        onClick={then(() => session.removeQueued(message.id))}
      />
    </>
  );
}
