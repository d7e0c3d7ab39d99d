'use client';

import type { AttachmentOptions } from '@orq-chat/core';
import { ChatSessionProvider, useChatCompletion, type UseChatCompletionOptions } from '@orq-chat/hooks';
import { useMemo, type ReactElement, type ReactNode } from 'react';

import { DropTarget } from '../composer/drop-target.tsx';
import type { PaletteSource } from '../composer/palette/palette-query.ts';
import { Late } from '../internal/late.tsx';
import { lazyPart } from '../internal/lazy-part.ts';
import type { PartProps } from '../internal/use-part.ts';
import type { ParameterValues } from '../parameter-panel/parameters.ts';
import { MessageOptionsContext, type MessageOptions } from '../message/message-options.ts';
import { PartViewsContext, type PartViews } from '../part/part-views.ts';
import { SkipLink } from '../thread/skip-link.tsx';
import type { Suggestion } from '../thread/suggestions.tsx';
import { ThreadMessages, type RenderMessage } from '../thread/thread-messages.tsx';
import { ThreadRoot, type PanelOptions } from '../thread/thread-root.tsx';
import { ThreadSidebar } from '../thread/thread-sidebar.tsx';
import { ThreadSkeleton } from '../thread/thread-skeleton.tsx';
import { ThreadViewport } from '../thread/thread-viewport.tsx';
import { DefaultComposer } from './default-composer.tsx';
import { DefaultEmpty } from './default-empty.tsx';
import { DefaultHeader } from './default-header.tsx';
import { toSectionProps } from './to-section-props.ts';

const ReadOnlyNote = lazyPart<object>(async () => (await import('./read-only-note.tsx')).ReadOnlyNote);

/** What stands in the panel. */
export interface OrqChatContent {
  /** Heading of the panel. Default: the thread's title, else the assistant's name. */
  title?: string | undefined;
  /** Up to four questions to start with. */
  suggestions?: readonly Suggestion[] | undefined;
  /** What may be attached to a message; false for nothing. Default: what most models take. */
  attachments?: AttachmentOptions | boolean | undefined;
  /** From how many characters a pasted text becomes a file; false for never. Default 8,000. */
  longPaste?: number | false | undefined;
  /** What `/` offers at the beginning of a message. */
  commands?: PaletteSource | undefined;
  /** What `@` offers. */
  mentions?: PaletteSource | undefined;
  /** Dictation where the browser has it. Some browsers send what is said to a service of their maker. Default false. */
  dictation?: boolean | undefined;
  /** Called when a person rates an answer, which is kept with it; shows the two thumbs. */
  onFeedback?: MessageOptions['onFeedback'];
  /** The currency of `price`, such as `EUR`; shows what an answer cost. */
  currency?: string | undefined;
  /** A small line under the composer. */
  note?: ReactNode;
  /** Called with the model that a person picks; makes `model` a choice, shown in the header. Needs a client to list them. */
  onModelChange?: ((model: string) => void) | undefined;
  /** Called with the parameters that a person sets; makes `params` a choice, shown in the header. */
  onParamsChange?: ((params: ParameterValues) => void) | undefined;
  /** Called for a new chat, in place of emptying this one; needed where conversations are kept. */
  onNewChat?: (() => void) | undefined;
  /** A column at the start side, such as a `ThreadList`: docked in a wide panel, a drawer in others. */
  sidebar?: ReactNode;
  /** In place of the header; null for none. */
  header?: ReactNode;
  /** In place of greeting and suggestions. */
  empty?: ReactNode;
  /** In place of the composer; null for none. */
  composer?: ReactNode;
  /** In place of the buttons of each message. Gets those that there are, to put some beside them. Keep its identity. */
  actions?: MessageOptions['actions'];
  /** In place of `DefaultMessage`. Keep its identity, or every message renders again. */
  message?: RenderMessage | undefined;
  /** Views to use for some types of parts. Keep its identity. */
  parts?: PartViews | undefined;
}

type ChatAndContent = UseChatCompletionOptions & OrqChatContent;
export type SectionProps = Omit<PartProps<'section'>, keyof ChatAndContent | 'children'> & PanelOptions;

export type OrqChatProps = ChatAndContent & SectionProps;

const noViews: PartViews = {};

/** A whole chat. It fills its container, and at most the window. Options are those of `useChatCompletion`. */
export function OrqChat(options: OrqChatProps): ReactElement {
  const { session } = useChatCompletion(options);
  const { client, baseURL, model, params, title, suggestions, note } = options;
  const { onModelChange, onParamsChange, onNewChat } = options;
  const { sidebar, header, empty, composer, attachments, message, parts = noViews } = options;
  const { longPaste, commands, mentions, dictation, onFeedback, currency, actions, tools, readOnly } =
    options;
  const messageOptions = useMemo(
    () => ({ onFeedback, currency, actions, tools }),
    [onFeedback, currency, actions, tools],
  );
  const hasComposer = composer !== null && !readOnly;

  const main = (
    <>
      {header === undefined ? (
        <DefaultHeader
          title={title}
          model={model}
          onModelChange={readOnly ? undefined : onModelChange}
          params={params}
          onParamsChange={readOnly ? undefined : onParamsChange}
          onNewChat={onNewChat}
          hasSidebar={sidebar !== undefined}
          client={client}
          baseURL={baseURL}
        />
      ) : (
        header
      )}
      <ThreadViewport>
        {empty === undefined ? <DefaultEmpty suggestions={readOnly ? undefined : suggestions} /> : empty}
        <ThreadSkeleton />
        <ThreadMessages>{message}</ThreadMessages>
      </ThreadViewport>
      {readOnly ? (
        <Late>
          <ReadOnlyNote />
        </Late>
      ) : composer === undefined ? (
        <DefaultComposer
          note={note}
          attachments={attachments}
          longPaste={longPaste}
          commands={commands}
          mentions={mentions}
          dictation={dictation}
        />
      ) : (
        composer
      )}
      {composer === undefined && hasComposer && attachments !== false && <DropTarget />}
    </>
  );

  return (
    <ChatSessionProvider session={session}>
      <PartViewsContext.Provider value={parts}>
        <MessageOptionsContext.Provider value={messageOptions}>
          <ThreadRoot {...toSectionProps(options)}>
            {hasComposer && <SkipLink />}
            {sidebar === undefined ? (
              main
            ) : (
              <div className="orq-columns">
                <ThreadSidebar>{sidebar}</ThreadSidebar>
                <div className="orq-main">{main}</div>
              </div>
            )}
          </ThreadRoot>
        </MessageOptionsContext.Provider>
      </PartViewsContext.Provider>
    </ChatSessionProvider>
  );
}
