'use client';

import type { AttachmentOptions } from '@orq-chat/core';
import { useComposer } from '@orq-chat/hooks';
import type { ReactElement } from 'react';

import { usePart, type PartProps } from '../internal/use-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import { AttachContext, longText } from './attach-context.ts';

export type ComposerRootProps = PartProps<'form'> & {
  /** What may be attached; false for nothing. Default: what most models take. */
  attachments?: AttachmentOptions | false | undefined;
  /** From how many characters a pasted text becomes a file; false for never. Default 8,000. */
  longPaste?: number | false | undefined;
};

const defaults: AttachmentOptions = {};

/** The form in which a message is written. */
export function ComposerRoot({
  attachments = defaults,
  longPaste = longText,
  ...props
}: ComposerRootProps): ReactElement {
  const labels = useLabels();
  const composer = useComposer(undefined, attachments ? { attachments } : {});
  const form = usePart(
    'form',
    'composer',
    props,
    {
      'aria-label': labels.composer,
      onSubmit(event) {
        event.preventDefault();
        composer.submit();
      },
    },
    { busy: composer.isBusy, ready: composer.canSend },
  );
  const limit = attachments === false ? null : longPaste === false ? Infinity : longPaste;
  return <AttachContext.Provider value={limit}>{form}</AttachContext.Provider>;
}

export type ComposerShellProps = PartProps<'div'>;

/** The rounded box around text and tools. A click beside the text goes to the text. */
export function ComposerShell(props: ComposerShellProps): ReactElement {
  return usePart('div', 'composer-shell', props, {
    onMouseDown(event) {
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      event.currentTarget.querySelector('textarea')?.focus();
    },
  });
}

export type ComposerToolsProps = PartProps<'div'>;

/** The row under the text: tools at its start, send at its end. */
export function ComposerTools(props: ComposerToolsProps): ReactElement {
  return usePart('div', 'composer-tools', props);
}

export type ComposerNoteProps = PartProps<'p'>;

/** A small line under the composer, such as what an answer is not good for. */
export function ComposerNote(props: ComposerNoteProps): ReactElement {
  return usePart('p', 'composer-note', props);
}
