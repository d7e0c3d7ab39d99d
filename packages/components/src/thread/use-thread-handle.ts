'use client';

import type { SessionState } from '@orq-chat/core';
import { useChatSelector, useChatSession } from '@orq-chat/hooks';
import { useCallback, useImperativeHandle, type Ref } from 'react';

import { useIsomorphicLayoutEffect } from '../internal/use-isomorphic-layout-effect.ts';
import { usePanel } from './panel-context.ts';
import { showMessage } from './show-message.ts';

/** What an app may tell a panel to do. */
export interface ThreadHandle {
  /** Brings a message into view, on whichever branch it is. False when the thread does not hold it. */
  scrollToMessage(messageId: string): boolean;
  /** Goes to the end of the conversation. */
  scrollToEnd(): void;
  /** Opens the search in the conversation. */
  openSearch(): void;
}

/** Fills `handle`, and goes to `openAt` as soon as the thread holds that message. */
export function useThreadHandle(
  handle: Ref<ThreadHandle> | undefined,
  openAt: string | null | undefined,
): void {
  const session = useChatSession();
  const { scroll, searching } = usePanel();
  const isThere = useChatSelector(
    useCallback(({ thread }: SessionState) => thread.nodes[openAt ?? ''] !== undefined, [openAt]),
  );

  useImperativeHandle(
    handle,
    () => ({
      scrollToMessage: (messageId) => showMessage({ session, scroll }, messageId),
      scrollToEnd: scroll.jump,
      openSearch: () => searching.set(true),
    }),
    [session, scroll, searching],
  );
  useIsomorphicLayoutEffect(() => {
    if (isThere && openAt) showMessage({ session, scroll }, openAt);
  }, [session, scroll, openAt, isThere]);
}
