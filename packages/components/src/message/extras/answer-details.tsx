'use client';

import type { AssistantMessage } from '@orq-chat/core';
import { Fragment, useEffect, useId, useRef, type ReactElement } from 'react';

import { IconButton } from '../../internal/icon-button.tsx';
import { useLazyStyles } from '../../internal/use-lazy-styles.ts';
import { acting } from '../../labels/late/acting.ts';
import { useLateLabels } from '../../labels/late/use-late-labels.ts';
import { useLabels } from '../../labels/use-labels.ts';
import sheet from '../../styles/lazy/details.css?inline';
import { useMessageOptions } from '../message-options.ts';
import { detailsOf } from './details-of.ts';

interface AnswerDetailsProps {
  message: AssistantMessage;
  onClose: () => void;
}

/** A dialog that says which model wrote an answer, when, and what it took. It gives focus back when it closes. */
export function AnswerDetails({ message, onClose }: AnswerDetailsProps): ReactElement {
  const { locale } = useLabels();
  const labels = useLateLabels('acting', acting);
  const { currency } = useMessageOptions();
  const dialog = useRef<HTMLDialogElement>(null);
  const styles = useLazyStyles<HTMLDivElement>(sheet);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);

  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys in it are not the message's
    <dialog
      ref={dialog}
      className="orq-details"
      aria-labelledby={id}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div ref={styles} className="orq-details-head">
        <h2 id={id} className="orq-details-title">
          {labels.details}
        </h2>
        <IconButton icon="close" label={labels.close} onClick={() => dialog.current?.close()} />
      </div>
      <dl className="orq-details-list">
        {detailsOf(message, { locale, currency, labels }).map(([name, value]) => (
          <Fragment key={name}>
            <dt className="orq-details-name">{labels.detail[name]}</dt>
            <dd className="orq-details-value">{value}</dd>
          </Fragment>
        ))}
      </dl>
    </dialog>
  );
}
