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

/** When a message was written, as epoch ms, where that is another day than that of the message before it. */
function selectNewDay({ thread: { nodes } }: SessionState, messageId: string): number | null {
  const { message, parentId } = nodes[messageId] ?? {};
  const before = nodes[parentId ?? '']?.message;
  if (!message || !before || dayOf(message.createdAt) === dayOf(before.createdAt)) return null;
  return message.createdAt;
}

const neverChanges = () => () => undefined;

/** The date over the first message of a day. Not from a server, which may be in another time zone. */
export function DayMark({ messageId }: { messageId: string }): ReactElement | null {
  const isClient = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  );
  const time = useChatSelector(
    useCallback((state: SessionState) => selectNewDay(state, messageId), [messageId]),
  );
  return isClient && time !== null ? (
    <Suspense>
      <DaySeparator time={time} />
    </Suspense>
  ) : null;
}
