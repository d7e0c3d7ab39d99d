'use client';

import { useComposer } from '@orq-chat/hooks';
import type { ReactElement } from 'react';

import { Icon } from '../icon/icon.tsx';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import { focusComposer } from '../thread/focus-composer.ts';
import { usePanel } from '../thread/panel-context.ts';

export type ComposerSendProps = PartProps<'button'>;

/**
 * Send, and stop in the same place while an answer runs, so that focus survives the change; who stops goes on in the
 * text box, but for touch, where that would raise the keyboard. `data-state` is `empty`, `ready` or `stop`.
 */
export function ComposerSend(props: ComposerSendProps): ReactElement {
  const labels = useLabels();
  const composer = useComposer();
  const { composerId } = usePanel();
  const { canSend, isBusy } = composer;
  const state = isBusy ? 'stop' : canSend ? 'ready' : 'empty';
  const label = { stop: labels.stop, ready: labels.send, empty: labels.sendEmpty }[state];

  return usePart(
    'button',
    'composer-send',
    props,
    {
      type: isBusy ? 'button' : 'submit',
      className: 'orq-button',
      'aria-label': label,
      'aria-disabled': state === 'empty',
      title: label,
      onClick(event) {
        if (!isBusy) return;
        // Else the click would also submit the form, whose button this is after the next render.
        event.preventDefault();
        composer.stop();
        focusComposer(event.currentTarget, composerId);
      },
      children: <Icon name={isBusy ? 'stop' : 'arrow-up'} />,
    },
    { state },
  );
}
