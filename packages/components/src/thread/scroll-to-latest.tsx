'use client';

import { useMessageIds } from '@orq-chat/hooks';
import { useState, useSyncExternalStore } from 'react';

import { Icon } from '../icon/icon.tsx';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import { usePanel } from './panel-context.ts';

/** How many messages came since the end went out of sight. */
function useUnseen(isDetached: boolean): number {
  const count = useMessageIds().length;
  const [seen, setSeen] = useState(count);
  if (!isDetached && seen !== count) setSeen(count);
  return isDetached ? Math.max(0, count - seen) : 0;
}

export type ScrollToLatestProps = PartProps<'button'>;

/** Jumps to the end of the conversation. Rendered only while the end is out of sight. */
export function ScrollToLatest(props: ScrollToLatestProps) {
  const { scroll } = usePanel();
  const isDetached = useSyncExternalStore(scroll.subscribe, scroll.isDetached, () => false);
  const unseen = useUnseen(isDetached);
  return isDetached ? <JumpButton unseen={unseen} {...props} /> : null;
}

function JumpButton({ unseen, ...props }: ScrollToLatestProps & { unseen: number }) {
  const { scroll } = usePanel();
  return usePart(
    'button',
    'scroll-to-latest',
    props,
    {
      type: 'button',
      className: 'orq-button',
      'aria-label': useLabels().jumpToLatest(unseen),
      onClick(event) {
        scroll.jump();
        // The button goes away now; who pressed it by keyboard goes on at the message it led to.
        const panel = event.currentTarget.closest('[data-orq-part="root"]');
        const last = [...(panel?.querySelectorAll<HTMLElement>('[data-orq-part="message"]') ?? [])].at(-1);
        last?.focus({ preventScroll: true });
      },
      children: (
        <>
          <Icon name="arrow-down" />
          {unseen > 0 && <span className="orq-scroll-to-latest-count">{unseen}</span>}
        </>
      ),
    },
    { unseen: unseen > 0 },
  );
}
