'use client';

import type { ReactElement } from 'react';

import { LateIcon } from '../icon/late-icon.tsx';
import { reading } from '../labels/late/reading.ts';
import { useLateLabels } from '../labels/late/use-late-labels.ts';
import { ScrollToLatest } from '../thread/scroll-to-latest.tsx';
import { ThreadFooter } from '../thread/thread-footer.tsx';

/** In place of the composer: says that the conversation can only be read. */
export function ReadOnlyNote(): ReactElement {
  const labels = useLateLabels('reading', reading);
  return (
    <ThreadFooter>
      <ScrollToLatest />
      <p className="orq-notice" data-orq-part="read-only">
        <LateIcon name="info" />
        {labels.readOnly}
      </p>
    </ThreadFooter>
  );
}
