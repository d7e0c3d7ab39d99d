'use client';

import type { ToolCallPart } from '@orq-chat/core';
import { useChatSession } from '@orq-chat/hooks';
import { useId, useState, type MouseEvent, type ReactElement } from 'react';

import { Icon } from '../icon/icon.tsx';
import { useLabels } from '../labels/use-labels.ts';
import { focusComposer } from '../thread/focus-composer.ts';
import { usePanel } from '../thread/panel-context.ts';
import { layOutJson } from './tool-text.ts';
import { ToolValue } from './tool-value.tsx';

/** Asks whether a tool may run with these arguments. Nothing but its buttons answers. */
export function ToolApproval({ part }: { part: ToolCallPart }): ReactElement {
  const labels = useLabels();
  const session = useChatSession();
  const { composerId } = usePanel();
  const [remember, setRemember] = useState(false);
  const id = useId();

  function answer(event: MouseEvent<HTMLElement>, approved: boolean): void {
    focusComposer(event.currentTarget, composerId);
    session.respond(part.id, approved ? { approved, remember } : { approved, remember: false });
  }

  return (
    <div
      className="orq-approval"
      data-orq-part="tool-approval"
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
    >
      <p className="orq-approval-text">
        <Icon name="shield" />
        <span>
          <strong id={`${id}-title`} className="orq-approval-title">
            {labels.approvalTitle}
          </strong>{' '}
          <span id={`${id}-text`}>{labels.approvalText(part.name)}</span>
        </span>
      </p>
      <ToolValue title={labels.toolArguments} text={layOutJson(part.arguments)} />
      <div className="orq-approval-row">
        <button
          type="button"
          className="orq-button"
          data-variant="primary"
          onClick={(event) => answer(event, true)}
        >
          {labels.approve}
        </button>
        <button
          type="button"
          className="orq-button"
          data-variant="outline"
          onClick={(event) => answer(event, false)}
        >
          {labels.deny}
        </button>
        <label className="orq-check">
          <input
            type="checkbox"
            className="orq-check-box"
            checked={remember}
            onChange={(event) => setRemember(event.currentTarget.checked)}
          />
          {labels.alwaysApprove}
        </label>
      </div>
    </div>
  );
}
