'use client';

import type { SessionState } from '@orq-chat/core';
import { useChatSelector, useChatSession, type ClientOptions } from '@orq-chat/hooks';
import type { ReactElement } from 'react';

import { IconButton } from '../internal/icon-button.tsx';
import { useLabels } from '../labels/use-labels.ts';
import { ModelPicker } from '../model-picker/model-picker.tsx';
import { focusComposer } from '../thread/focus-composer.ts';
import { usePanel } from '../thread/panel-context.ts';
import { ThreadHeader, ThreadTitle } from '../thread/thread-header.tsx';

export interface DefaultHeaderProps extends ClientOptions {
  title: string | undefined;
  model: string;
  onModelChange: ((model: string) => void) | undefined;
}

const selectTitle = ({ thread }: SessionState) => thread.title;
const selectIsEmpty = ({ path }: SessionState) => path.length === 0;

/** Title, the model where it is a choice, and a new chat once there is an old one. */
export function DefaultHeader({ title, model, onModelChange, ...options }: DefaultHeaderProps): ReactElement {
  const labels = useLabels();
  const session = useChatSession();
  const { name, composerId } = usePanel();
  const threadTitle = useChatSelector(selectTitle);
  const isEmpty = useChatSelector(selectIsEmpty);

  return (
    <ThreadHeader>
      <ThreadTitle>{title ?? threadTitle ?? name ?? labels.chat}</ThreadTitle>
      {onModelChange && <ModelPicker value={model} onValueChange={onModelChange} {...options} />}
      <IconButton
        icon="compose"
        label={labels.newChat}
        aria-disabled={isEmpty}
        onClick={(event) => {
          if (isEmpty) return;
          focusComposer(event.currentTarget, composerId);
          session.reset();
        }}
      />
    </ThreadHeader>
  );
}
