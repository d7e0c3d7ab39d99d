'use client';

import type { SessionState } from '@orq-chat/core';
import { useChatSession, useComposer } from '@orq-chat/hooks';
import { useId, type KeyboardEvent, type ReactElement } from 'react';

import { usePart, type PartProps } from '../internal/use-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import { usePanel } from '../thread/panel-context.ts';
import { useComposition } from './use-composition.ts';

/** Id of the last thing that a person asked; null where there is none to edit. */
function lastQuestion(state: SessionState): string | null {
  return state.path.findLast((id) => state.thread.nodes[id]?.message.role === 'user') ?? null;
}

export type ComposerInputProps = PartProps<'textarea'>;

/**
 * The text box, as high as its text. Enter sends, Shift+Enter starts a line, Ctrl or Cmd+Enter always sends,
 * Escape stops a running answer, Up in an empty box edits the last question.
 */
export function ComposerInput(props: ComposerInputProps): ReactElement {
  const labels = useLabels();
  const { composerId, name, editing, shortcuts } = usePanel();
  const composer = useComposer();
  const { draft } = composer;
  const session = useChatSession();
  const composition = useComposition();
  const hintId = useId();

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (composition.isComposing(event)) return;
    const question =
      event.key === 'ArrowUp' && draft === '' && shortcuts ? lastQuestion(session.getSnapshot()) : null;
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey) composer.submit();
    else if (event.key === 'Escape' && composer.isBusy) composer.stop();
    else if (question !== null) editing.set(question);
    else return;
    event.preventDefault();
  }

  const input = usePart('textarea', 'composer-input', props, {
    id: composerId,
    rows: 1,
    dir: 'auto',
    value: draft,
    placeholder: labels.placeholder(name ?? labels.assistant.toLocaleLowerCase(labels.locale)),
    enterKeyHint: 'send',
    'aria-label': labels.message,
    'aria-describedby': hintId,
    className: 'orq-grow-input',
    onChange: (event) => composer.setDraft(event.currentTarget.value),
    onKeyDown,
    ...composition.handlers,
  });
  return (
    <div className="orq-grow orq-composer-field" data-value={draft}>
      {input}
      <span id={hintId} className="orq-visually-hidden">
        {labels.composerHint}
      </span>
    </div>
  );
}
