'use client';

import { useComposer } from '@orq-chat/hooks';
import { useRef, type ReactElement } from 'react';

import { Icon } from '../icon/icon.tsx';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import { useLongPaste } from './attach-context.ts';

export type ComposerAttachProps = PartProps<'button'>;

/** Opens the browser's dialog for files. Rendered only where the composer takes some. */
export function ComposerAttach(props: ComposerAttachProps): ReactElement | null {
  const labels = useLabels();
  const { attachments } = useComposer();
  const canAttach = useLongPaste() !== null;
  const input = useRef<HTMLInputElement>(null);

  const button = usePart('button', 'composer-attach', props, {
    type: 'button',
    className: 'orq-button orq-icon-button',
    'aria-label': labels.attach,
    title: labels.attach,
    onClick: () => input.current?.click(),
    children: <Icon name="plus" />,
  });
  if (!canAttach) return null;
  return (
    <>
      {button}
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={attachments.limits.accept.join(',')}
        onChange={(event) => {
          attachments.add(event.currentTarget.files ?? []);
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
    </>
  );
}
