'use client';

import type { MessageError as ErrorData } from '@orq-chat/core';
import { useId, type MouseEvent, type ReactElement } from 'react';

import { Icon } from '../icon/icon.tsx';
import { useCountdown } from '../internal/use-clock.ts';
import { useDisclosure } from '../internal/use-disclosure.ts';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import { usePanel } from '../thread/panel-context.ts';
import { toErrorKind } from './error-kind.ts';

export type ErrorRowProps = PartProps<'div'> & {
  error: ErrorData;
  /** In place of what is said about this kind of error. */
  title?: string | undefined;
  text?: string | undefined;
  onRetry?: ((event: MouseEvent<HTMLElement>) => void) | undefined;
  onContinue?: ((event: MouseEvent<HTMLElement>) => void) | undefined;
};

/** What went wrong in plain words, the way on, and behind it what support will ask for. */
export function ErrorRow({ error, title, text, onRetry, onContinue, ...props }: ErrorRowProps): ReactElement {
  const labels = useLabels();
  const { headingLevel } = usePanel();
  const id = useId();
  const details = useDisclosure();
  const kind = toErrorKind(error);

  return usePart(
    'div',
    'error',
    props,
    {
      children: (
        <>
          <div className="orq-error-row">
            <Icon name="error" />
            <p className="orq-error-text" id={id}>
              <strong className="orq-error-title" role="heading" aria-level={headingLevel + 2}>
                {title ?? labels.errorTitle[kind]}
              </strong>{' '}
              {text ?? labels.errorText[kind]}{' '}
              <button className="orq-button orq-error-more" data-variant="text" {...details.button}>
                {labels.errorDetails}
              </button>
            </p>
            <span className="orq-error-actions">
              {onContinue && (
                <button type="button" className="orq-button" data-variant="outline" onClick={onContinue}>
                  {labels.continue}
                </button>
              )}
              {onRetry && <RetryButton retryAt={error.retryAt} describedBy={id} onRetry={onRetry} />}
            </span>
          </div>
          <div className="orq-error-details" {...details.region}>
            <ErrorDetails error={error} />
          </div>
        </>
      ),
    },
    { kind },
  );
}

interface RetryButtonProps {
  retryAt: number | undefined;
  describedBy: string;
  onRetry: (event: MouseEvent<HTMLElement>) => void;
}

/** Counts down to the moment that the server named; until then it says so and does nothing. */
function RetryButton({ retryAt, describedBy, onRetry }: RetryButtonProps): ReactElement {
  const labels = useLabels();
  const seconds = useCountdown(retryAt);
  return (
    <button
      type="button"
      className="orq-button"
      data-variant="outline"
      aria-describedby={describedBy}
      aria-disabled={seconds > 0}
      onClick={(event) => seconds === 0 && onRetry(event)}
    >
      {seconds > 0 ? labels.retryIn(seconds) : labels.retry}
    </button>
  );
}

function ErrorDetails({ error }: { error: ErrorData }): ReactElement {
  const labels = useLabels();
  return (
    <>
      <p className="orq-error-message">{error.message}</p>
      <dl className="orq-error-facts">
        <dt>{labels.errorCode}</dt>
        <dd className="orq-error-fact">
          {[error.status, error.code].filter((fact) => fact !== undefined).join(' · ')}
        </dd>
        {error.requestId !== undefined && (
          <>
            <dt>{labels.errorRequest}</dt>
            <dd className="orq-error-fact">{error.requestId}</dd>
          </>
        )}
      </dl>
    </>
  );
}
