'use client';

import type { AttachmentOptions } from '@orq-chat/core';
import type { ReactElement, ReactNode } from 'react';

import { ComposerAttach } from '../composer/composer-attach.tsx';
import { ComposerAttachments } from '../composer/composer-attachments.tsx';
import { ComposerDictation } from '../composer/composer-dictation.tsx';
import { ComposerGuard } from '../composer/composer-guard.tsx';
import { ComposerInput } from '../composer/composer-input.tsx';
import { ComposerPalette } from '../composer/composer-palette.tsx';
import { ComposerQueue } from '../composer/composer-queue.tsx';
import { ComposerNote, ComposerRoot, ComposerShell, ComposerTools } from '../composer/composer-root.tsx';
import { ComposerSend } from '../composer/composer-send.tsx';
import type { PaletteSources } from '../composer/palette/use-palette.ts';
import { OfflineBar } from '../thread/offline-bar.tsx';
import { ScrollToLatest } from '../thread/scroll-to-latest.tsx';
import { ThreadFooter } from '../thread/thread-footer.tsx';

export interface DefaultComposerProps extends PaletteSources {
  note: ReactNode;
  attachments: AttachmentOptions | boolean | undefined;
  longPaste: number | false | undefined;
  dictation: boolean | undefined;
}

/** What stands under the messages: the way to their end, what waits, and the composer. */
export function DefaultComposer({
  note,
  attachments,
  longPaste,
  dictation,
  commands,
  mentions,
}: DefaultComposerProps): ReactElement {
  return (
    <ThreadFooter>
      <ScrollToLatest />
      <OfflineBar />
      <ComposerRoot attachments={attachments === true ? undefined : attachments} longPaste={longPaste}>
        <ComposerQueue />
        <ComposerGuard />
        <ComposerPalette commands={commands} mentions={mentions} />
        <ComposerShell>
          <ComposerAttachments />
          <ComposerInput />
          <ComposerTools>
            <ComposerAttach />
            {dictation && <ComposerDictation />}
            <ComposerSend />
          </ComposerTools>
        </ComposerShell>
      </ComposerRoot>
      {note !== undefined && note !== null && <ComposerNote>{note}</ComposerNote>}
    </ThreadFooter>
  );
}
