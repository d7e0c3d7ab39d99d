'use client';

import type { SessionState } from '@orq-chat/core';
import { useChatSelector, useMessage } from '@orq-chat/hooks';
import { useCallback, useId, useMemo, type ReactElement } from 'react';

import { useCell } from '../internal/cell.ts';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { usePanel } from '../thread/panel-context.ts';
import { MessageContext, type MessageScope } from './message-context.ts';
import { MessageHeading } from './message-heading.tsx';
import { useMessageShortcuts } from './message-shortcuts.ts';

export type MessageRootProps = PartProps<'article'> & { messageId: string };

/**
 * One message, which reads itself by its id: a token renders this message and no other. `data-role` and
 * `data-status` are the message's own; `data-last` marks the last one.
 */
export function MessageRoot({ messageId, ...props }: MessageRootProps): ReactElement | null {
  const message = useMessage(messageId);
  const isLast = useChatSelector(
    useCallback(({ path }: SessionState) => path.at(-1) === messageId, [messageId]),
  );
  const { editing } = usePanel();
  const isEditing = useCell(editing, (id) => id === messageId);
  const scope = useMemo<MessageScope | null>(
    () => (message ? { message, isLast, isEditing } : null),
    [message, isLast, isEditing],
  );
  if (!scope) return null;
  return (
    <MessageContext.Provider value={scope}>
      <MessageArticle scope={scope} {...props} />
    </MessageContext.Provider>
  );
}

function MessageArticle({
  scope: { message, isLast, isEditing },
  children,
  ...props
}: PartProps<'article'> & { scope: MessageScope }): ReactElement {
  const { tabStop } = usePanel();
  const headingId = useId();
  const isTabStop = useCell(tabStop, (id) => (id ?? (isLast ? message.id : null)) === message.id);
  const onKeyDown = useMessageShortcuts(message);

  return usePart(
    'article',
    'message',
    props,
    {
      tabIndex: isTabStop ? 0 : -1,
      'aria-labelledby': headingId,
      'aria-busy': message.status === 'streaming' || message.status === 'sending',
      onFocus: () => tabStop.set(message.id),
      onKeyDown,
      children: (
        <>
          <MessageHeading id={headingId} message={message} />
          {children}
        </>
      ),
    },
    { messageId: message.id, role: message.role, status: message.status, last: isLast, editing: isEditing },
  );
}
