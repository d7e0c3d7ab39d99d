'use client';

import { threadToMarkdown, toThreadFile, type AssistantMessage, type SessionState } from '@orq-chat/core';
import { useChatSelector, useChatSession } from '@orq-chat/hooks';
import { useRef, useState, type ReactElement } from 'react';

import { useAnnouncer } from '../../announcer/announcer-regions.tsx';
import { LateIcon } from '../../icon/late-icon.tsx';
import { Menu, type MenuItem } from '../../internal/menu.tsx';
import { acting } from '../../labels/late/acting.ts';
import { useLateLabels } from '../../labels/late/use-late-labels.ts';
import { focusComposer } from '../../thread/focus-composer.ts';
import { usePanel } from '../../thread/panel-context.ts';
import { focusWithinMessage } from '../focus-within-message.ts';
import { AnswerDetails } from './answer-details.tsx';
import { fileNameOf, saveFile } from './save-file.ts';

const selectHead = ({ path }: SessionState) => path.at(-1);

/** What is done with an answer now and then. What would change the conversation is not there where it is only read. */
export function AnswerMenu({ message }: { message: AssistantMessage }): ReactElement {
  const labels = useLateLabels('acting', acting);
  const session = useChatSession();
  const announcer = useAnnouncer();
  const { composerId, editing, readOnly } = usePanel();
  const isHead = useChatSelector(selectHead) === message.id;
  const place = useRef<HTMLSpanElement>(null);
  const [hasDetails, setDetails] = useState(false);

  function save(type: 'json' | 'md'): void {
    const { thread } = session.getSnapshot();
    const content = type === 'json' ? toThreadFile(thread) : threadToMarkdown(thread);
    saveFile(new Blob([content]), `${fileNameOf(thread)}.${type}`);
  }

  function branch(): void {
    if (place.current) focusComposer(place.current, composerId);
    session.branchFrom(message.id);
    announcer.announce(labels.branching);
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

  // After the last message the next one goes on anyway.
  const branching: readonly MenuItem[] = isHead
    ? []
    : [{ icon: <LateIcon name="branch" />, label: labels.branchFromHere, onChoose: branch }];
  const writing: readonly MenuItem[] = [
    { icon: <LateIcon name="edit" />, label: labels.editAnswer, onChoose: () => editing.set(message.id) },
    ...branching,
  ];
  const reading: readonly MenuItem[] = [
    { icon: <LateIcon name="file" />, label: labels.saveMarkdown, onChoose: () => save('md') },
    { icon: <LateIcon name="file" />, label: labels.saveJson, onChoose: () => save('json') },
    { icon: <LateIcon name="info" />, label: labels.details, onChoose: () => setDetails(true) },
  ];
  const removal: MenuItem = {
    icon: <LateIcon name="trash" />,
    label: labels.deleteAnswer,
    isDanger: true,
    onChoose: remove,
  };

  return (
    <span ref={place} className="orq-answer-menu" data-orq-part="answer-menu">
      <Menu label={labels.more} items={readOnly ? reading : [...writing, ...reading, removal]} />
      {hasDetails && <AnswerDetails message={message} onClose={() => setDetails(false)} />}
    </span>
  );
}
