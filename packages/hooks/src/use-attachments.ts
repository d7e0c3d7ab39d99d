'use client';

import {
  createAttachments,
  type AttachmentLimits,
  type AttachmentOptions,
  type Attachments,
  type AttachmentsState,
  type ChatSession,
} from '@orq-chat/core';
import { useEffect } from 'react';

import { useLiveSnapshot } from './use-live-snapshot.ts';

/** The files of the message that is being written. They stay with the session when the view goes. */
export interface ComposerAttachments
  extends AttachmentsState, Pick<Attachments, 'add' | 'remove' | 'retry' | 'dismiss'> {
  /** What is taken; `limits.accept` is for a file input. */
  readonly limits: AttachmentLimits;
}

const lists = new WeakMap<ChatSession, Attachments>();

/** The files that wait in a session's composer, in whichever view they were added. */
export function attachmentsOf(session: ChatSession): Attachments {
  const known = lists.get(session);
  if (known) return known;
  const made = createAttachments();
  lists.set(session, made);
  return made;
}

/** Options hold for all composers of the session; those of a composer that gives none stay as they are. */
export function useAttachments(session: ChatSession, options?: AttachmentOptions): ComposerAttachments {
  const list = attachmentsOf(session);
  useEffect(() => {
    if (options) list.setOptions(options);
  });
  const { subscribe, getSnapshot, add, remove, retry, dismiss } = list;
  const { items, refusals } = useLiveSnapshot({ subscribe, getSnapshot, getServerSnapshot: getSnapshot });
  return { items, refusals, limits: list.limits(), add, remove, retry, dismiss };
}
