'use client';

import type { Message, MessagePart, SourcePart } from '@orq-chat/core';
import { Suspense, type ReactElement, type ReactNode } from 'react';

import { lazyPart } from '../internal/lazy-part.ts';
import { useStableList } from '../internal/use-stable-list.ts';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { groupCalls } from '../part/group-calls.ts';
import { MessagePartView } from '../part/message-part.tsx';
import type { ToolGroupProps } from '../part/tool-group.tsx';
import { SourcesContext } from '../part/sources-context.ts';
import { useMessageScope } from './message-context.ts';
import { MessageWaiting } from './message-waiting.tsx';
import { UserText } from './user-text.tsx';

const ToolGroup = lazyPart<ToolGroupProps>(async () => (await import('../part/tool-group.tsx')).ToolGroup);
const Sources = lazyPart(async () => (await import('../part/sources.tsx')).Sources);

export type MessagePartsProps = PartProps<'div'>;

/** The parts of a message, in the order they came; sources are gathered into one strip at the end. */
export function MessageParts(props: MessagePartsProps): ReactElement {
  const { message } = useMessageScope();
  return usePart('div', 'message-parts', props, {
    children: message.role === 'user' ? <UserParts message={message} /> : <AnswerParts message={message} />,
  });
}

function UserParts({ message }: { message: Message }): ReactElement {
  const text = message.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n');
  const others = message.parts.filter((part) => part.type !== 'text');
  return (
    <>
      {others.length > 0 && <div className="orq-message-attachments">{toViews(others, -1)}</div>}
      {text !== '' && <UserText text={text} />}
    </>
  );
}

function AnswerParts({ message }: { message: Message }): ReactElement {
  const sources = useStableList(message.parts.filter(isSource));
  const shown = message.parts.filter((part) => !isSource(part));
  const isUnfinished = message.status === 'streaming' || message.status === 'sending';
  return (
    <SourcesContext.Provider value={sources}>
      {toViews(shown, isUnfinished ? shown.length - 1 : -1)}
      {isUnfinished && isWaiting(shown.at(-1)) && <MessageWaiting createdAt={message.createdAt} />}
      {sources.length > 0 && !isUnfinished && (
        <Suspense>
          <Sources sources={sources} />
        </Suspense>
      )}
    </SourcesContext.Provider>
  );
}

// Parts are appended and never reordered, so that an index names one for good.
function toViews(parts: readonly MessagePart[], tail: number): ReactNode {
  const views = parts.map((part, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- see above
    <MessagePartView key={index} part={part} isTail={index === tail} />
  ));
  for (const { from, calls } of groupCalls(parts).toReversed()) {
    const inside = views.splice(from, calls.length);
    const group = (
      <Suspense key={from} fallback={inside}>
        <ToolGroup calls={calls}>{inside}</ToolGroup>
      </Suspense>
    );
    views.splice(from, 0, group);
  }
  return views;
}

function isSource(part: MessagePart): part is SourcePart {
  return part.type === 'source';
}

/** Whether the last that came is not the model's words: nothing yet, or the result of a tool. */
function isWaiting(last: MessagePart | undefined): boolean {
  return (
    last === undefined ||
    (last.type === 'tool-call' && last.state !== 'streaming' && last.state !== 'running')
  );
}
