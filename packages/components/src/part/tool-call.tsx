'use client';

import type { ToolCallPart } from '@orq-chat/core';
import type { ReactElement } from 'react';

import { Icon, type IconName } from '../icon/icon.tsx';
import { LateIcon } from '../icon/late-icon.tsx';
import { showHidden } from '../internal/hidden-characters.ts';
import { useDisclosure } from '../internal/use-disclosure.ts';
import { useAllLabels } from '../labels/late/use-all-labels.ts';
import { usePanel } from '../thread/panel-context.ts';
import type { PartViewProps } from './part-views.ts';
import { ToolApproval } from './tool-approval.tsx';
import { layOutJson, showValue, summarizeArguments } from './tool-text.ts';
import { ToolValue } from './tool-value.tsx';

/** Of states that have one of their own; a call that runs has a spinner. */
const icons: Readonly<Partial<Record<ToolCallPart['state'], IconName>>> = {
  'needs-approval': 'shield',
  done: 'check',
  failed: 'error',
  denied: 'close',
};

/** A call of a tool: one row, which opens to its arguments and result. A call that needs a yes asks for it. */
export function ToolCallView({ part }: PartViewProps<'tool-call'>): ReactElement {
  const { readOnly } = usePanel();
  return part.state === 'needs-approval' && !readOnly ? (
    <ToolApproval part={part} />
  ) : (
    <ToolCard part={part} />
  );
}

function ToolCard({ part }: { part: ToolCallPart }): ReactElement {
  const labels = useAllLabels();
  const { isOpen, button, region } = useDisclosure();
  const icon = icons[part.state];
  const isBusy = part.state === 'running' || part.state === 'streaming';
  const state = labels.toolState[part.state];

  return (
    <div
      className="orq-tool"
      data-orq-part="tool-call"
      data-state={part.state}
      role="group"
      aria-label={labels.toolNamed(part.name, state)}
      aria-busy={isBusy}
    >
      <button className="orq-button orq-tool-row" {...button}>
        {isBusy && <span className="orq-spinner" />}
        {!isBusy && (icon ? <Icon name={icon} /> : <LateIcon name="tool" />)}
        <span className="orq-tool-name" dir="ltr">
          {showHidden(part.name)}
        </span>
        <span className="orq-tool-summary" dir="auto">
          {part.state === 'streaming' ? '' : showHidden(summarizeArguments(part.arguments))}
        </span>
        <span className="orq-tool-state">{state}</span>
        <Icon name="chevron-right" className="orq-icon orq-disclosure-icon" />
      </button>
      <div className="orq-tool-details" {...region}>
        {isOpen && <ToolDetails part={part} />}
      </div>
    </div>
  );
}

function ToolDetails({ part }: { part: ToolCallPart }): ReactElement {
  const labels = useAllLabels();
  const input = part.input === undefined ? layOutJson(part.arguments) : showValue(part.input);
  return (
    <>
      <ToolValue title={labels.toolArguments} text={input} />
      {part.output !== undefined && <ToolValue title={labels.toolResult} text={showValue(part.output)} />}
      {part.error !== undefined && <ToolValue title={labels.toolError} text={part.error} />}
    </>
  );
}
