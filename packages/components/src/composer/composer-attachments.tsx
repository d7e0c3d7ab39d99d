'use client';

import { useComposer } from '@orq-chat/hooks';
import { Suspense, type ReactElement } from 'react';

import { lazyPart, nothing } from '../internal/lazy-part.ts';

const AttachmentList = lazyPart(async () => (await import('./attachment-list.tsx')).AttachmentList, nothing);

/** The files of the message, and those that could not be taken. Loaded with the first of them. */
export function ComposerAttachments(): ReactElement | null {
  const { items, refusals } = useComposer().attachments;
  if (items.length === 0 && refusals.length === 0) return null;
  return (
    <Suspense>
      <AttachmentList />
    </Suspense>
  );
}
