'use client';

import { useBranch } from '@orq-chat/hooks';
import type { MouseEvent, ReactElement } from 'react';

import { LateIcon } from '../icon/late-icon.tsx';
import { IconButton } from '../internal/icon-button.tsx';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { useAllLabels } from '../labels/late/use-all-labels.ts';
import { focusWithinMessage } from '../message/focus-within-message.ts';

/** Another version is another message, so the button that was pressed goes: its twin there gets the focus. */
function keepFocus({ currentTarget: pressed }: MouseEvent<HTMLElement>, which: 'previous' | 'next'): void {
  const message = pressed.closest('[data-orq-part="message"]');
  const log = message?.parentElement;
  if (!message || !log) return;
  const messages = () => [...log.querySelectorAll<HTMLElement>(':scope > [data-orq-part="message"]')];
  const index = messages().findIndex((element) => element === message);
  focusWithinMessage(() => messages()[index], `[data-orq-part="branch-picker"] [data-which="${which}"]`);
}

export type BranchPickerProps = PartProps<'div'> & { messageId: string };

/** Goes through the versions of a message. Rendered only where there is more than one. */
export function BranchPicker({ messageId, ...props }: BranchPickerProps): ReactElement | null {
  const labels = useAllLabels();
  const branch = useBranch(messageId);
  const isFirst = branch.index <= 0;
  const isLast = branch.index >= branch.count - 1;

  const element = usePart('div', 'branch-picker', props, {
    role: 'group',
    'aria-label': labels.version(branch.index + 1, branch.count),
    children: (
      <>
        <IconButton
          icon={<LateIcon name="chevron-left" />}
          label={labels.previousVersion}
          aria-disabled={isFirst}
          data-which="previous"
          onClick={(event) => {
            if (isFirst) return;
            branch.previous();
            keepFocus(event, 'previous');
          }}
        />
        <span className="orq-branch-picker-count" aria-hidden="true">
          {branch.index + 1} / {branch.count}
        </span>
        <IconButton
          icon="chevron-right"
          label={labels.nextVersion}
          aria-disabled={isLast}
          data-which="next"
          onClick={(event) => {
            if (isLast) return;
            branch.next();
            keepFocus(event, 'next');
          }}
        />
      </>
    ),
  });
  return branch.count > 1 ? element : null;
}
