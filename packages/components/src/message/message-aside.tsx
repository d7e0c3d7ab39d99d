'use client';

import type { ReactElement } from 'react';

import { BranchPicker } from '../branch-picker/branch-picker.tsx';
import { MessageActions } from './message-actions.tsx';
import { useMessageFrame } from './message-context.ts';

/** What stands beside a question: its versions, and what can be done with it. */
export function MessageAside(): ReactElement {
  const { facts } = useMessageFrame();
  return (
    <div className="orq-message-aside">
      <BranchPicker messageId={facts.id} />
      <MessageActions />
    </div>
  );
}
