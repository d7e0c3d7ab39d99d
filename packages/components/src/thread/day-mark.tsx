'use client';

import type { SessionState } from '@orq-chat/core';
import { useChatSelector } from '@orq-chat/hooks';
import { Suspense, useCallback, useSyncExternalStore, type ReactElement } from 'react';

import { lazyPart } from '../internal/lazy-part.ts';

const DaySeparator = lazyPart(() =>
  import('./day-separator.tsx').then(
    (module) => module.DaySeparator,
    () => () => null,
  ),
);

const dayOf = (time: number) => new Date(time).toDateString();

/** When a message and the one before it were written, in epoch ms. Asked with every piece of an answer: no dates here. */
function selectTimes(
  { thread: { nodes } }: SessionState,
  messageId: string,
): readonly (number | undefined)[] {
  const { message, parentId } = nodes[messageId] ?? {};
  return [message?.createdAt, nodes[parentId ?? '']?.message.createdAt];
}

const neverChanges = () => () => undefined;

/** The date over the first message of a day. Not from a server, which may be in another time zone. */
export function DayMark({ messageId }: { messageId: string }): ReactElement | null {
  const isClient = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  const [time, timeBefore] = useChatSelector(
    useCallback((state: SessionState) => selectTimes(state, messageId), [messageId]),
  );
  const isNewDay = time !== undefined && timeBefore !== undefined && dayOf(time) !== dayOf(timeBefore);
  return isClient && isNewDay ? (
    <Suspense>
      <DaySeparator time={time} />
    </Suspense>
  ) : null;
}
