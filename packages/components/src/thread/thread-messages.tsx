'use client';

import { useChatSelector, useMessageIds } from '@orq-chat/hooks';
import type { SessionState } from '@orq-chat/core';
import { memo, useEffect, useMemo, useRef, type ReactNode } from 'react';

import { useIsomorphicLayoutEffect } from '../internal/use-isomorphic-layout-effect.ts';
import { usePart, type PartProps } from '../internal/use-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import { DefaultMessage } from '../message/default-message.tsx';
import { DayMark } from './day-mark.tsx';
import { useListKeyboard } from './list-keyboard.ts';
import { usePanel } from './panel-context.ts';
import { TabGuard } from './tab-guard.tsx';
import { useRows } from './use-rows.ts';
import { useTurnAnchor } from './use-turn-anchor.ts';

/** What to render for one message of the path. */
export type RenderMessage = (messageId: string) => ReactNode;

export type ThreadMessagesProps = Omit<PartProps<'div'>, 'children'> & {
  /** Keep its identity, or every message renders again. Default: `DefaultMessage`. */
  children?: RenderMessage | undefined;
};

const renderDefault: RenderMessage = (messageId) => <DefaultMessage messageId={messageId} />;

const isBusy = ({ turn }: SessionState) => turn.status === 'submitted' || turn.status === 'streaming';

const Item = memo(function Item({ id, children }: { id: string; children: RenderMessage }) {
  return (
    <>
      <DayMark messageId={id} />
      {children(id)}
    </>
  );
});

/**
 * The log of the conversation. It renders when a message comes or goes, never for a token: each message reads
 * itself by its id. Silent for screen readers, which hear the panel's announcer instead.
 */
export function ThreadMessages({ children = renderDefault, ...props }: ThreadMessagesProps) {
  const labels = useLabels();
  const { tabStop, scroll } = usePanel();
  const ids = useMessageIds();
  const busy = useChatSelector(isBusy);
  const log = useRef<HTMLDivElement>(null);
  const rows = useRows(ids, log);
  useTurnAnchor(ids, log);
  useIsomorphicLayoutEffect(scroll.laidOut, [scroll, rows]);
  const onKeyDown = useListKeyboard();

  useEffect(() => {
    const stop = tabStop.get();
    if (stop !== null && !ids.includes(stop)) tabStop.set(null);
  }, [tabStop, ids]);

  const items = useMemo(
    () =>
      rows.map((row) =>
        typeof row === 'string' ? (
          <Item key={row} id={row}>
            {children}
          </Item>
        ) : (
          row
        ),
      ),
    [rows, children],
  );

  const element = usePart('div', 'thread-messages', props, {
    ref: log,
    role: 'log',
    'aria-label': labels.messages,
    'aria-live': 'off',
    'aria-busy': busy,
    onKeyDown,
    children: items,
  });
  return (
    <>
      {ids.length > 0 && <TabGuard />}
      {element}
      {ids.length > 0 && <TabGuard />}
    </>
  );
}
