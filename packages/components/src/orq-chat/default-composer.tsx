'use client';

import type { ReactElement, ReactNode } from 'react';

import { ComposerInput } from '../composer/composer-input.tsx';
import { ComposerQueue } from '../composer/composer-queue.tsx';
import { ComposerNote, ComposerRoot, ComposerShell, ComposerTools } from '../composer/composer-root.tsx';
import { ComposerSend } from '../composer/composer-send.tsx';
import { OfflineBar } from '../thread/offline-bar.tsx';
import { ScrollToLatest } from '../thread/scroll-to-latest.tsx';
import { ThreadFooter } from '../thread/thread-footer.tsx';

/** What stands under the messages: the way to their end, what waits, and the composer. */
export function DefaultComposer({ note }: { note: ReactNode }): ReactElement {
  return (
    <ThreadFooter>
      <ScrollToLatest />
      <OfflineBar />
      <ComposerRoot>
        <ComposerQueue />
        <ComposerShell>
          <ComposerInput />
          <ComposerTools>
            <ComposerSend />
          </ComposerTools>
        </ComposerShell>
      </ComposerRoot>
      {note !== undefined && note !== null && <ComposerNote>{note}</ComposerNote>}
    </ThreadFooter>
  );
}
