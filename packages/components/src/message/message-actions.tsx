'use client';

import { useChatSession } from '@orq-chat/hooks';
import type { ReactElement } from 'react';

import { LateIcon } from '../icon/late-icon.tsx';
import { IconButton, type IconButtonProps } from '../internal/icon-button.tsx';
import { Late } from '../internal/late.tsx';
import { lazyPart } from '../internal/lazy-part.ts';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { useToolbar } from '../internal/use-toolbar.ts';
import { useAllLabels } from '../labels/late/use-all-labels.ts';
import { usePanel } from '../thread/panel-context.ts';
import type { AnswerExtrasProps } from './extras/answer-extras.tsx';
import { MessageBoundary } from './message-boundary.tsx';
import { useMessageFrame, useMessageScope } from './message-context.ts';
import { useMessageOptions, type RenderActions } from './message-options.ts';
import { useCopyMessage } from './use-copy-message.ts';

const AnswerExtras = lazyPart<AnswerExtrasProps>(
  async () => (await import('./extras/answer-extras.tsx')).AnswerExtras,
);

export type MessageActionsProps = PartProps<'div'>;

const showDefaults: RenderActions = (_message, defaults) => defaults;

/**
 * What can be done with a message: copy, and edit or regenerate, and what else the app has. One Tab stop, arrows move
 * inside.
 */
export function MessageActions(props: MessageActionsProps): ReactElement {
  const labels = useAllLabels();
  const { message } = useMessageScope();
  const toolbar = useToolbar();
  const { actions = showDefaults } = useMessageOptions();
  const defaults = (
    <>
      <MessageCopy />
      {message.role === 'user' ? <MessageEditButton /> : <MessageRegenerate />}
      {message.role === 'assistant' && (
        <MessageBoundary fallback={null}>
          <Late>
            <AnswerExtras message={message} />
          </Late>
        </MessageBoundary>
      )}
    </>
  );
  return usePart('div', 'message-actions', props, {
    ...toolbar,
    role: 'toolbar',
    'aria-label': labels.messageActions,
    children: actions(message, defaults),
  });
}

export type MessageActionProps = Partial<IconButtonProps>;

/** Copies the message: rich text for programs that know it, Markdown for others. */
export function MessageCopy(props: MessageActionProps): ReactElement {
  const labels = useAllLabels();
  const { facts } = useMessageFrame();
  const { copied, copy } = useCopyMessage(facts.id);
  return (
    <IconButton
      icon={copied ? 'check' : 'copy'}
      label={copied ? labels.copied : labels.copy}
      data-orq-part="message-copy"
      data-copied={copied ? '' : undefined}
      onClick={copy}
      {...props}
    />
  );
}

/** Asks for another answer beside this one. */
export function MessageRegenerate(props: MessageActionProps): ReactElement | null {
  const labels = useAllLabels();
  const { readOnly } = usePanel();
  const session = useChatSession();
  const { facts } = useMessageFrame();
  if (readOnly) return null;
  return (
    <IconButton
      icon={<LateIcon name="regenerate" />}
      label={labels.regenerate}
      onClick={() => session.regenerate(facts.id)}
      {...props}
    />
  );
}

/** Opens the message for editing in its place. */
export function MessageEditButton(props: MessageActionProps): ReactElement | null {
  const labels = useAllLabels();
  const { editing, readOnly } = usePanel();
  const { facts } = useMessageFrame();
  if (readOnly) return null;
  return (
    <IconButton
      icon={<LateIcon name="edit" />}
      label={labels.edit}
      data-orq-part="message-edit-button"
      onClick={() => editing.set(facts.id)}
      {...props}
    />
  );
}
