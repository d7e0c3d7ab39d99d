'use client';

import { Suspense, type ReactElement } from 'react';

import { BranchPicker } from '../branch-picker/branch-picker.tsx';
import { lazyPart } from '../internal/lazy-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import { MessageActions } from './message-actions.tsx';
import { MessageBoundary } from './message-boundary.tsx';
import { useMessageScope } from './message-context.ts';
import { MessageFooter } from './message-footer.tsx';
import { MessageOutcome } from './message-outcome.tsx';
import { MessageParts } from './message-parts.tsx';
import { MessageRoot } from './message-root.tsx';
import { toMarkdown } from './to-markdown.ts';

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
  const { message, isEditing } = useMessageScope();
  if (message.role === 'user') {
    return isEditing ? (
      <Suspense fallback={<UserContent />}>
        <MessageEdit />
      </Suspense>
    ) : (
      <UserContent />
    );
  }
  const isSettled = message.status === 'done' || message.status === 'stopped' || message.status === 'failed';
  return (
    <>
      <SafeParts />
      <MessageOutcome />
      {isSettled && message.parts.length > 0 && <MessageFooter />}
    </>
  );
}

function UserContent(): ReactElement {
  const { message } = useMessageScope();
  return (
    <>
      <SafeParts />
      <div className="orq-message-aside">
        <BranchPicker messageId={message.id} />
        <MessageActions />
      </div>
    </>
  );
}

/** The parts, or the bare text with a word about it where one of them cannot be rendered. */
function SafeParts(): ReactElement {
  const labels = useLabels();
  const { message } = useMessageScope();
  const fallback = (
    <div className="orq-message-parts">
      <p className="orq-notice">{labels.rendererFailed}</p>
      <pre className="orq-raw-text">{toMarkdown(message)}</pre>
    </div>
  );
  return (
    <MessageBoundary fallback={fallback}>
      <MessageParts />
    </MessageBoundary>
  );
}
