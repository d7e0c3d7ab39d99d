'use client';

import type { ToolCallPart } from '@orq-chat/core';
import type { ReactElement, ReactNode } from 'react';

import { Icon } from '../icon/icon.tsx';
import { LateIcon } from '../icon/late-icon.tsx';
import { useDisclosure } from '../internal/use-disclosure.ts';
import { useLazyStyles } from '../internal/use-lazy-styles.ts';
import { calling } from '../labels/late/calling.ts';
import { useLateLabels } from '../labels/late/use-late-labels.ts';
import sheet from '../styles/lazy/tool-group.css?inline';

export interface ToolGroupProps {
  calls: readonly ToolCallPart[];
  children: ReactNode;
}

/** Many calls in a row as one line that opens. It says how many failed, so that nobody has to open it to know. */
export function ToolGroup({ calls, children }: ToolGroupProps): ReactElement {
  const labels = useLateLabels('calling', calling);
  const { isOpen, button, region } = useDisclosure();
  const styles = useLazyStyles<HTMLDivElement>(sheet);
  const failed = calls.filter(({ state }) => state === 'failed').length;
  return (
    <div ref={styles} className="orq-tool-group" data-orq-part="tool-group">
      <button className="orq-button orq-tool-group-button" {...button}>
        <LateIcon name="tool" />
        <span>{labels.calls(calls.length)}</span>{' '}
        {failed > 0 && <span className="orq-tool-group-failed">{labels.callsFailed(failed)}</span>}
        <Icon name="chevron-right" className="orq-icon orq-disclosure-icon" />
      </button>
      <div className="orq-tool-group-calls" {...region}>
        {isOpen && children}
      </div>
    </div>
  );
}
