'use client';

import { useChatSession } from '@orq-chat/hooks';
import type { ReactElement } from 'react';

import { useLazyStyles } from '../../internal/use-lazy-styles.ts';
import { acting } from '../../labels/late/acting.ts';
import { useLateLabels } from '../../labels/late/use-late-labels.ts';
import sheet from '../../styles/lazy/acting.css?inline';
import { focusComposer } from '../../thread/focus-composer.ts';
import { usePanel } from '../../thread/panel-context.ts';

export interface BranchStartProps {
  messageId: string;
}

/** Under a message that ends the path although others follow it: what will happen here, and the way back to them. */
export function BranchStart({ messageId }: BranchStartProps): ReactElement {
  const labels = useLateLabels('acting', acting);
  const styles = useLazyStyles<HTMLParagraphElement>(sheet);
  const session = useChatSession();
  const { composerId } = usePanel();
  return (
    <p ref={styles} className="orq-outcome orq-branch-start" data-orq-part="branch-start">
      <span>{labels.branching}</span>
      <span className="orq-outcome-way">
        <button
          type="button"
          className="orq-button"
          data-variant="text"
          onClick={(event) => {
            focusComposer(event.currentTarget, composerId);
            session.selectBranch(messageId);
          }}
        >
          {labels.leaveBranch}
        </button>
      </span>
    </p>
  );
}
