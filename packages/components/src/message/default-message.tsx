'use client';

import { Suspense, type ReactElement, type ReactNode } from 'react';

import { showHidden } from '../internal/hidden-characters.ts';
import { Late } from '../internal/late.tsx';
import { lazyPart } from '../internal/lazy-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import { MessageBoundary } from './message-boundary.tsx';
import { isSettled, useMessageFrame, useMessageScope } from './message-context.ts';
import { MessageOutcome } from './message-outcome.tsx';
import { MessageParts } from './message-parts.tsx';
import { MessageRoot } from './message-root.tsx';
import { toMarkdown } from './to-markdown.ts';

const MessageFooter = lazyPart<object>(async () => (await import('./message-footer.tsx')).MessageFooter);
const MessageAside = lazyPart<object>(async () => (await import('./message-aside.tsx')).MessageAside);
const MessageEdit = lazyPart(async () => (await import('./message-edit.tsx')).MessageEdit);

/** A message as the panel shows it when nothing else is asked for. */
export function DefaultMessage({ messageId }: { messageId: string }): ReactElement {
  return (
    <MessageRoot messageId={messageId}>
      <MessageContent />
    </MessageRoot>
  );
}

function MessageContent(): ReactElement {
  const { facts, isEditing } = useMessageFrame();
  const content = facts.role === 'user' ? <UserContent /> : <AnswerContent />;
  return isEditing ? (
    <Suspense fallback={content}>
      <MessageEdit />
    </Suspense>
  ) : (
    content
  );
}

function AnswerContent(): ReactElement {
  const { facts } = useMessageFrame();
  return (
    <>
      <SafeParts />
      <MessageOutcome />
      {isSettled(facts) && !facts.isEmpty && (
        <Tools className="orq-message-footer">
          <MessageFooter />
        </Tools>
      )}
    </>
  );
}

function UserContent(): ReactElement {
  return (
    <>
      <SafeParts />
      <Tools className="orq-message-aside">
        <MessageAside />
      </Tools>
    </>
  );
}

/** What can be done with a message. Its room is held until it is there, and a message can be read without it. */
function Tools({ className, children }: { className: string; children: ReactNode }): ReactElement {
  const room = <div className={className} />;
  return (
    <MessageBoundary fallback={room}>
      <Late fallback={room}>{children}</Late>
    </MessageBoundary>
  );
}

/** The parts, or the bare text with a word about it where one of them cannot be rendered. */
function SafeParts(): ReactElement {
  return (
    <MessageBoundary fallback={<RawText />}>
      <MessageParts />
    </MessageBoundary>
  );
}

function RawText(): ReactElement {
  const labels = useLabels();
  const { message } = useMessageScope();
  return (
    <div className="orq-message-parts">
      <p className="orq-notice">{labels.rendererFailed}</p>
      <pre className="orq-raw-text">{showHidden(toMarkdown(message))}</pre>
    </div>
  );
}
