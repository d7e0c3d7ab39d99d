'use client';

import {
  createAttachments,
  type AttachmentLimits,
  type AttachmentOptions,
  type Attachments,
  type AttachmentsState,
  type ChatSession,
  type Draft,
  type DraftFile,
} from '@orq-chat/core';
import { useEffect } from 'react';

import { useLiveSnapshot } from './use-live-snapshot.ts';

/** The files of the message that is being written. They stay with the session's draft when the view goes. */
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
  keepWithDraft(made, session.draft);
  return made;
}

/** Files that are read are part of the draft, which a storage keeps; those that it kept come back. */
function keepWithDraft(list: Attachments, draft: Draft): void {
  function takeKept(): void {
    const known = new Set(readyFiles(list).map(({ part }) => part));
    const kept = draft.files().filter(({ part }) => !known.has(part));
    if (kept.length > 0) list.restore(kept);
  }
  takeKept();
  draft.subscribe(takeKept);
  list.subscribe(() => {
    const files = readyFiles(list);
    const known = draft.files();
    const isSame =
      files.length === known.length && files.every(({ part }, index) => part === known[index]?.part);
    if (!isSame) draft.setFiles(files);
  });
}

function readyFiles(list: Attachments): readonly DraftFile[] {
  return list.getSnapshot().items.flatMap((item) => {
    if (item.status !== 'ready') return [];
    const { name, mediaType, size, part } = item;
    return [{ name, mediaType, size, part }];
  });
}

/** Options hold for all composers of the session; those of a composer that gives none stay as they are. */
export function useAttachments(session: ChatSession, options?: AttachmentOptions): ComposerAttachments {
  const list = attachmentsOf(session);
  useEffect(() => {
    if (options) list.setOptions(options);
  });
  const { subscribe, getSnapshot, add, remove, retry, dismiss } = list;
  const { items, refusals } = useLiveSnapshot({ subscribe, getSnapshot, getServerSnapshot: noFiles });
  return { items, refusals, limits: list.limits(), add, remove, retry, dismiss };
}

const nothing: AttachmentsState = { items: [], refusals: [] };
/** What a server renders: it knows nobody's files. */
const noFiles = () => nothing;
