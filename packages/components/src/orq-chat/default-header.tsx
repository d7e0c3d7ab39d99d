'use client';

import type { SessionState } from '@orq-chat/core';
import { useChatSelector, useChatSession, type ClientOptions } from '@orq-chat/hooks';
import { useContext, type ReactElement } from 'react';

import { CloseContext } from '../internal/close-context.ts';
import { IconButton } from '../internal/icon-button.tsx';
import { useLabels } from '../labels/use-labels.ts';
import { ModelPicker } from '../model-picker/model-picker.tsx';
import { ParameterButton } from '../parameter-panel/parameter-button.tsx';
import type { ParameterValues } from '../parameter-panel/parameters.ts';
import { focusComposer } from '../thread/focus-composer.ts';
import { usePanel } from '../thread/panel-context.ts';
import { SidebarToggle } from '../thread/thread-sidebar.tsx';
import { ThreadHeader, ThreadTitle } from '../thread/thread-header.tsx';

export interface DefaultHeaderProps extends ClientOptions {
  title: string | undefined;
  model: string;
  onModelChange: ((model: string) => void) | undefined;
  params: ParameterValues | undefined;
  onParamsChange: ((params: ParameterValues) => void) | undefined;
  onNewChat: (() => void) | undefined;
  hasSidebar: boolean;
}

const noParams: ParameterValues = {};
const selectTitle = ({ thread }: SessionState) => thread.title;

/** Title, the model where it is a choice, and a new chat once there is an old one. */
export function DefaultHeader(props: DefaultHeaderProps): ReactElement {
  const { title, model, onModelChange, params, onParamsChange, onNewChat, hasSidebar, ...options } = props;
  const labels = useLabels();
  const { name } = usePanel();
  const close = useContext(CloseContext);
  const threadTitle = useChatSelector(selectTitle);

  return (
    <ThreadHeader>
      {hasSidebar && <SidebarToggle />}
      <ThreadTitle>{title ?? threadTitle ?? name ?? labels.chat}</ThreadTitle>
      {onModelChange && <ModelPicker value={model} onValueChange={onModelChange} {...options} />}
      {onParamsChange && <ParameterButton value={params ?? noParams} onValueChange={onParamsChange} />}
      <NewChat onNewChat={onNewChat} />
      {close && <IconButton icon="close" label={labels.closeChat} onClick={close} />}
    </ThreadHeader>
  );
}

const selectIsEmpty = ({ path }: SessionState) => path.length === 0;
const selectIsKept = ({ storage }: SessionState) => storage.status !== 'none';

/** Begins a new chat. One that is kept, or only read, is not emptied for that, so there it is up to the app. */
function NewChat({ onNewChat }: { onNewChat: (() => void) | undefined }): ReactElement | null {
  const labels = useLabels();
  const session = useChatSession();
  const { composerId, readOnly } = usePanel();
  const isEmpty = useChatSelector(selectIsEmpty);
  const isKept = useChatSelector(selectIsKept);
  if ((isKept || readOnly) && !onNewChat) return null;
  return (
    <IconButton
      icon="compose"
      label={labels.newChat}
      aria-disabled={isEmpty}
      onClick={(event) => {
        if (isEmpty) return;
        focusComposer(event.currentTarget, composerId);
        if (onNewChat) onNewChat();
        else session.reset();
      }}
    />
  );
}
