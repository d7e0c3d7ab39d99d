'use client';

import type { AssistantMessage, Feedback } from '@orq-chat/core';
import { useChatSession } from '@orq-chat/hooks';
import type { ReactElement } from 'react';

import { LateIcon } from '../../icon/late-icon.tsx';
import { IconButton } from '../../internal/icon-button.tsx';
import { useLazyStyles } from '../../internal/use-lazy-styles.ts';
import { acting } from '../../labels/late/acting.ts';
import { useLateLabels } from '../../labels/late/use-late-labels.ts';
import sheet from '../../styles/lazy/acting.css?inline';
import { usePanel } from '../../thread/panel-context.ts';
import { useMessageOptions } from '../message-options.ts';
import { AnswerMenu } from './answer-menu.tsx';
import { ReadAloud } from './read-aloud.tsx';

export interface AnswerExtrasProps {
  message: AssistantMessage;
}

/** The rarer things that can be done with an answer: thumbs, read aloud, and a menu. */
export function AnswerExtras({ message }: AnswerExtrasProps): ReactElement {
  const { onFeedback } = useMessageOptions();
  const { readOnly } = usePanel();
  return (
    <>
      {onFeedback && !readOnly && <Thumbs message={message} onFeedback={onFeedback} />}
      <ReadAloud message={message} />
      <AnswerMenu message={message} />
    </>
  );
}

interface ThumbsProps {
  message: AssistantMessage;
  onFeedback: (message: AssistantMessage, feedback: Feedback | null) => void;
}

/** Two toggles that are kept with the answer. */
function Thumbs({ message, onFeedback }: ThumbsProps): ReactElement {
  const labels = useLateLabels('acting', acting);
  const session = useChatSession();

  function rate(feedback: Feedback): void {
    const next = message.feedback === feedback ? null : feedback;
    session.rate(message.id, next);
    onFeedback(message, next);
  }

  const styles = useLazyStyles<HTMLSpanElement>(sheet);

  return (
    <span ref={styles} className="orq-thumbs">
      {(['good', 'bad'] as const).map((feedback) => (
        <IconButton
          key={feedback}
          label={labels.feedback[feedback]}
          aria-pressed={message.feedback === feedback}
          tabIndex={-1}
          onClick={() => rate(feedback)}
        >
          <LateIcon name={feedback === 'good' ? 'thumb-up' : 'thumb-down'} />
        </IconButton>
      ))}
    </span>
  );
}
