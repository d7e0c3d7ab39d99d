'use client';

import type { AttachmentOptions, ChatSession } from '@orq-chat/core';
import { useSyncExternalStore } from 'react';

import { useSessionOrNearest } from './chat-session-context.tsx';
import { attachmentsOf, useAttachments, type ComposerAttachments } from './use-attachments.ts';
import { useChatSelector } from './use-chat-selector.ts';

export interface ComposerState {
  /** What is typed and not sent. It stays with the session when the view goes. */
  readonly draft: string;
  setDraft(text: string): void;
  readonly attachments: ComposerAttachments;
  /** There is something to send, and every file in it is read. */
  readonly canSend: boolean;
  /** A turn runs; what is sent now is queued. */
  readonly isBusy: boolean;
  /** Sends draft and files and empties the composer; nothing happens when they cannot be sent. */
  submit(): void;
  stop(): void;
}

export interface ComposerOptions {
  /** What may be attached, and how files become parts; for all composers of the session. */
  attachments?: AttachmentOptions | undefined;
}

/** Where a message is written, for one session: by default the nearest one. */
export function useComposer(session?: ChatSession, options: ComposerOptions = {}): ComposerState {
  const source = useSessionOrNearest(session);
  const store = source.draft;
  const draft = useSyncExternalStore(store.subscribe, store.get, noDraft);
  const attachments = useAttachments(source, options.attachments);
  const isBusy = useChatSelector(
    ({ turn }) => turn.status === 'submitted' || turn.status === 'streaming',
    source,
  );
  const isSomething = draft.trim() !== '' || attachments.items.length > 0;
  return {
    draft,
    setDraft: store.set,
    attachments,
    canSend: isSomething && attachments.items.every((item) => item.status === 'ready'),
    isBusy,
    submit: () => submit(source),
    stop: source.stop,
  };
}

/** What a server renders: it knows nobody's drafts. */
const noDraft = () => '';

/** Reads what is there now, not what the last render saw: a fast typist's Enter may come first. */
function submit(session: ChatSession): void {
  const files = attachmentsOf(session).take();
  const text = session.draft.get().trim();
  if (files === null || (text === '' && files.length === 0)) return;
  session.draft.set('');
  session.send(text === '' ? files : [...files, { type: 'text', text }]);
}
