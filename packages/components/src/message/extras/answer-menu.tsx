'use client';

import { threadToMarkdown, toThreadFile, type AssistantMessage } from '@orq-chat/core';
import { useChatSession } from '@orq-chat/hooks';
import { useRef, useState, type ReactElement } from 'react';

import { LateIcon } from '../../icon/late-icon.tsx';
import { Menu } from '../../internal/menu.tsx';
import { acting } from '../../labels/late/acting.ts';
import { useLateLabels } from '../../labels/late/use-late-labels.ts';
import { focusComposer } from '../../thread/focus-composer.ts';
import { usePanel } from '../../thread/panel-context.ts';
import { focusWithinMessage } from '../focus-within-message.ts';
import { AnswerDetails } from './answer-details.tsx';
import { fileNameOf, saveFile } from './save-file.ts';

/** What is done with an answer now and then: its details, the conversation as a file, and deleting it. */
export function AnswerMenu({ message }: { message: AssistantMessage }): ReactElement {
  const labels = useLateLabels('acting', acting);
  const session = useChatSession();
  const { composerId } = usePanel();
  const place = useRef<HTMLSpanElement>(null);
  const [hasDetails, setDetails] = useState(false);

  function save(type: 'json' | 'md'): void {
    const { thread } = session.getSnapshot();
    const content = type === 'json' ? toThreadFile(thread) : threadToMarkdown(thread);
    saveFile(new Blob([content]), `${fileNameOf(thread)}.${type}`);
  }

  /** Focus goes to what is now last, else to the composer. */
  function remove(): void {
    const { path } = session.getSnapshot();
    const before = path[path.indexOf(message.id) - 1];
    const log = place.current?.closest('[data-orq-part="message"]')?.parentElement;
    if (before === undefined && place.current) focusComposer(place.current, composerId);
    else focusWithinMessage(() => log?.querySelector(`[data-message-id="${CSS.escape(before ?? '')}"]`));
    session.remove(message.id);
  }

  return (
    <span ref={place} className="orq-answer-menu">
      <Menu
        label={labels.more}
        items={[
          { icon: <LateIcon name="info" />, label: labels.details, onChoose: () => setDetails(true) },
          { icon: 'file', label: labels.saveMarkdown, onChoose: () => save('md') },
          { icon: 'file', label: labels.saveJson, onChoose: () => save('json') },
          { icon: 'trash', label: labels.deleteAnswer, isDanger: true, onChoose: remove },
        ]}
      />
      {hasDetails && <AnswerDetails message={message} onClose={() => setDetails(false)} />}
    </span>
  );
}
