'use client';

import type { ChatSession } from '@orq-chat/core';
import { useSyncExternalStore } from 'react';

import { useSessionOrNearest } from './chat-session-context.tsx';
import { useChatSelector } from './use-chat-selector.ts';

export interface ComposerState {
  /** What is typed and not sent. It stays with the session when the view goes. */
  readonly draft: string;
  setDraft(text: string): void;
  /** There is something to send. */
  readonly canSend: boolean;
  /** A turn runs; what is sent now is queued. */
  readonly isBusy: boolean;
  /** Sends the draft and empties it; nothing happens when there is nothing to send. */
  submit(): void;
  stop(): void;
}

/** Where a message is written, for one session: by default the nearest one. */
export function useComposer(session?: ChatSession): ComposerState {
  const source = useSessionOrNearest(session);
  const store = source.draft;
  const draft = useSyncExternalStore(store.subscribe, store.get, store.get);
  const isBusy = useChatSelector(
    ({ turn }) => turn.status === 'submitted' || turn.status === 'streaming',
    source,
  );
  return {
    draft,
    setDraft: store.set,
    canSend: draft.trim() !== '',
    isBusy,
    submit() {
      // The newest draft, not the one of the last render: a fast typist's Enter may come first.
      const text = store.get().trim();
      if (text === '') return;
      store.set('');
      source.send(text);
    },
    stop: source.stop,
  };
}
