'use client';

import type { ToolCallPart, ToolDecision } from '@orq-chat/core';
import { useChatSession } from '@orq-chat/hooks';
import { useId, useState, type MouseEvent, type ReactElement } from 'react';

import { Icon } from '../icon/icon.tsx';
import { escapeHidden } from '../internal/escape-hidden.ts';
import { showHidden } from '../internal/hidden-characters.ts';
import { calling } from '../labels/late/calling.ts';
import { useLateLabels } from '../labels/late/use-late-labels.ts';
import { useAllLabels } from '../labels/late/use-all-labels.ts';
import { useMessageOptions } from '../message/message-options.ts';
import { focusComposer } from '../thread/focus-composer.ts';
import { usePanel } from '../thread/panel-context.ts';
import { ArgumentsEditor } from './arguments-editor.tsx';
import { checkArguments } from './check-arguments.ts';
import { layOutJson } from './tool-text.ts';
import { ToolValue } from './tool-value.tsx';

/** Asks whether a tool may run with these arguments. Nothing but its buttons answers. */
export function ToolApproval({ part }: { part: ToolCallPart }): ReactElement {
  const labels = useAllLabels();
  const session = useChatSession();
  const { composerId, headingLevel } = usePanel();
  const [remember, setRemember] = useState(false);
  const [edited, setEdited] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const words = useLateLabels('calling', calling);
  const { tools } = useMessageOptions();
  const id = useId();

  function answer(from: Element, decision: ToolDecision): void {
    focusComposer(from, composerId);
    session.respond(part.id, decision);
  }

  async function approve({ currentTarget }: MouseEvent<HTMLElement>): Promise<void> {
    if (edited === null) {
      answer(currentTarget, { approved: true, remember });
      return;
    }
    const checked = await checkArguments(
      edited,
      tools?.find(({ name }) => name === part.name),
      words.notJson,
    );
    if ('problem' in checked) setProblem(checked.problem);
    else answer(currentTarget, { approved: true, remember, input: checked.input });
  }

  return (
    <div
      className="orq-approval"
      data-orq-part="tool-approval"
      role="group"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text ${id}-arguments`}
    >
      <p className="orq-approval-text">
        <Icon name="shield" />
        <span>
          <strong
            id={`${id}-title`}
            className="orq-approval-title"
            role="heading"
            aria-level={headingLevel + 2}
          >
            {labels.approvalTitle}
          </strong>{' '}
          <span id={`${id}-text`}>{labels.approvalText(showHidden(part.name))}</span>
        </span>
      </p>
      <div id={`${id}-arguments`}>
        {edited === null ? (
          <ToolValue title={labels.toolArguments} text={layOutJson(part.arguments)} />
        ) : (
          <ArgumentsEditor text={edited} problem={problem} onChange={setEdited} />
        )}
      </div>
      <div className="orq-approval-row">
        <button
          type="button"
          className="orq-button"
          data-variant="primary"
          onClick={(event) => void approve(event)}
        >
          {labels.approve}
        </button>
        <button
          type="button"
          className="orq-button"
          data-variant="outline"
          onClick={(event) => answer(event.currentTarget, { approved: false })}
        >
          {labels.deny}
        </button>
        {edited === null && (
          <button
            type="button"
            className="orq-button"
            data-variant="text"
            onClick={() => setEdited(escapeHidden(layOutJson(part.arguments)))}
          >
            {words.editArguments}
          </button>
        )}
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
