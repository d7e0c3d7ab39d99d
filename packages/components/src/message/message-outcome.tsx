'use client';

import type { AssistantMessage, MessageError, SessionState } from '@orq-chat/core';
import { useChatSelector, useChatSession, useMessageIds } from '@orq-chat/hooks';
import { useState, type MouseEvent, type ReactElement, type ReactNode } from 'react';

import { Icon } from '../icon/icon.tsx';
import { useHasPassed } from '../internal/use-clock.ts';
import { useLabels } from '../labels/use-labels.ts';
import { focusComposer } from '../thread/focus-composer.ts';
import { usePanel } from '../thread/panel-context.ts';
import { ErrorRow } from './error-row.tsx';
import { isSettled, useMessageFrame, useMessageScope } from './message-context.ts';

type Act = (event: MouseEvent<HTMLElement>) => void;

/**
 * How an answer ended, when it did not simply end: what happened, and the ways on from there. While it is written,
 * whether its connection is looked for.
 */
export function MessageOutcome(): ReactElement | null {
  const { facts } = useMessageFrame();
  const isLooking = useChatSelector(selectIsReconnecting);
  if (facts.role !== 'assistant') return null;
  if (isSettled(facts)) return <SettledOutcome />;
  return isLooking ? <Reconnecting /> : null;
}

function SettledOutcome(): ReactElement | null {
  const { message } = useMessageScope();
  return message.role === 'assistant' ? <Outcome message={message} /> : null;
}

const selectIsReconnecting = ({ turn }: SessionState) => turn.isReconnecting === true;
/** A connection that comes back sooner is not spoken of, in ms. */
const reconnectingAfter = 1_000;

function Reconnecting(): ReactElement | null {
  const labels = useLabels();
  const [since] = useState(Date.now);
  return useHasPassed(since + reconnectingAfter) ? <Line text={labels.reconnecting} /> : null;
}

function countWords(message: AssistantMessage): number {
  const text = message.parts.map((part) => (part.type === 'text' ? part.text : '')).join(' ');
  return text.split(/\s+/).filter(Boolean).length;
}

const unknownError: MessageError = { kind: 'unknown', code: 'unknown', message: '' };

function Outcome({ message }: { message: AssistantMessage }): ReactElement | null {
  const labels = useLabels();
  const act = useOutcomeActions(message);
  const words = countWords(message);

  if (message.status === 'failed') {
    const isCut = words > 0;
    return (
      <ErrorRow
        error={message.error ?? unknownError}
        {...(isCut ? { title: labels.connectionLost, text: labels.connectionLostAfter(words) } : {})}
        onRetry={act.retry}
        onContinue={isCut ? act.resume : undefined}
      />
    );
  }
  switch (message.outcome) {
    case 'stopped':
      return (
        <Line text={labels.stopped}>
          {words > 0 && <Way onClick={act.resume}>{labels.continue}</Way>}
          <Way onClick={act.regenerate}>{labels.regenerate}</Way>
        </Line>
      );
    case 'length':
      return (
        <Line text={labels.lengthReached}>
          <Way onClick={act.resume}>{labels.continue}</Way>
        </Line>
      );
    case 'limit':
      return (
        <Line text={labels.limitReached}>
          <Way onClick={act.resume}>{labels.continue}</Way>
        </Line>
      );
    case 'filtered':
      return (
        <div className="orq-notice" data-orq-part="filtered">
          <Icon name="shield" />
          <span>
            {labels.filtered} <Way onClick={act.editQuestion}>{labels.editQuestion}</Way>
          </span>
        </div>
      );
    default:
      return null;
  }
}

/** What the ways on do; none where nothing may be written. Each removes the button that was pressed, so focus goes to the composer. */
function useOutcomeActions(
  message: AssistantMessage,
): Readonly<Partial<Record<'resume' | 'retry' | 'regenerate' | 'editQuestion', Act | undefined>>> {
  const session = useChatSession();
  const ids = useMessageIds();
  const { editing, composerId, readOnly } = usePanel();
  const { isLast } = useMessageFrame();
  if (readOnly) return {};
  const then =
    (run: () => void): Act =>
    (event) => {
      focusComposer(event.currentTarget, composerId);
      run();
    };
  return {
    // Only the last answer can go on where it stopped; an earlier one gets a new version instead.
    resume: isLast ? then(() => session.resume()) : undefined,
    retry: then(() => (isLast ? session.retry() : session.regenerate(message.id))),
    regenerate: then(() => session.regenerate(message.id)),
    editQuestion: () => editing.set(ids[ids.indexOf(message.id) - 1] ?? null),
  };
}

/** One muted line: what happened · a way on · another. */
function Line({ text, children }: { text: string; children?: ReactNode }): ReactElement {
  return (
    <p className="orq-outcome" data-orq-part="outcome">
      <span>{text}</span>
      {children}
    </p>
  );
}

function Way({ onClick, children }: { onClick: Act | undefined; children: ReactNode }): ReactElement | null {
  if (!onClick) return null;
  return (
    <span className="orq-outcome-way">
      <button type="button" className="orq-button" data-variant="text" onClick={onClick}>
        {children}
      </button>
    </span>
  );
}
