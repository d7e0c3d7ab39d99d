'use client';

import { selectMessage, type SessionState } from '@orq-chat/core';
import { useChatSelector, useChatSession } from '@orq-chat/hooks';
import { useCallback, useId, useMemo, type ReactElement } from 'react';

import { useCell } from '../internal/cell.ts';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { usePanel } from '../thread/panel-context.ts';
import { MessageContext, type MessageFacts, type MessageFrame } from './message-context.ts';
import { MessageHeading } from './message-heading.tsx';
import { useMessageShortcuts } from './message-shortcuts.ts';

export type MessageRootProps = PartProps<'article'> & { messageId: string };

/**
 * One message, which reads itself by its id: a token renders this message and no other. `data-role` and
 * `data-status` are the message's own; `data-last` marks the last one.
 */
export function MessageRoot({ messageId, ...props }: MessageRootProps): ReactElement | null {
  const session = useChatSession();
  const facts = useChatSelector(
    useCallback((state: SessionState) => selectFacts(state, messageId), [messageId]),
  );
  const isLast = useChatSelector(
    useCallback(({ path }: SessionState) => path.at(-1) === messageId, [messageId]),
  );
  const { editing } = usePanel();
  const isEditing = useCell(editing, (id) => id === messageId);
  const frame = useMemo<MessageFrame | null>(() => {
    const message = facts && selectMessage(session.getSnapshot(), facts.id);
    return message ? { facts, message, isLast, isEditing } : null;
  }, [session, facts, isLast, isEditing]);
  if (!frame) return null;
  return (
    <MessageContext.Provider value={frame}>
      <MessageArticle frame={frame} {...props} />
    </MessageContext.Provider>
  );
}

function selectFacts(state: SessionState, messageId: string): MessageFacts | null {
  const message = selectMessage(state, messageId);
  if (!message) return null;
  const { id, role, status, createdAt, parts } = message;
  return { id, role, status, createdAt, isEmpty: parts.length === 0 };
}

function MessageArticle({
  frame: { facts, isLast, isEditing },
  children,
  ...props
}: PartProps<'article'> & { frame: MessageFrame }): ReactElement {
  const { tabStop } = usePanel();
  const headingId = useId();
  const isTabStop = useCell(tabStop, (id) => (id ?? (isLast ? facts.id : null)) === facts.id);
  const onKeyDown = useMessageShortcuts(facts);

  return usePart(
    'article',
    'message',
    props,
    {
      tabIndex: isTabStop ? 0 : -1,
      'aria-labelledby': headingId,
      'aria-busy': facts.status === 'streaming' || facts.status === 'sending',
      onFocus: () => tabStop.set(facts.id),
      onKeyDown,
      children: (
        <>
          <MessageHeading id={headingId} facts={facts} />
          {children}
        </>
      ),
    },
    { messageId: facts.id, role: facts.role, status: facts.status, last: isLast, editing: isEditing },
  );
}
