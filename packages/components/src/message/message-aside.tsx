'use client';

import type { ReactElement } from 'react';

import { BranchPicker } from '../branch-picker/branch-picker.tsx';
import { MessageActions } from './message-actions.tsx';
import { useMessageScope } from './message-context.ts';

/** What stands beside a question: its versions, and what can be done with it. */
export function MessageAside(): ReactElement {
  const { message } = useMessageScope();
  return (
    <div className="orq-message-aside">
      <BranchPicker messageId={message.id} />
      <MessageActions />
    </div>
  );
}
