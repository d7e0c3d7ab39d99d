'use client';

import { messageText, type Message, type SessionState } from '@orq-chat/core';
import { useChatSession, useComposer, useSubmitKey } from '@orq-chat/hooks';
import { useId, type ClipboardEvent, type KeyboardEvent, type ReactElement } from 'react';

import { usePart, type PartProps } from '../internal/use-part.ts';
import { useLabels } from '../labels/use-labels.ts';
import { usePanel } from '../thread/panel-context.ts';
import { focusLastAttachment } from './attachment-focus.ts';
import { useLongPaste } from './attach-context.ts';
import { filesOfPaste } from './files-of-paste.ts';

/** What a person asked, the newest first. */
function readQuestions({ path, thread }: SessionState): readonly Message[] {
  return path
    .flatMap((id) => thread.nodes[id]?.message ?? [])
    .filter(({ role }) => role === 'user')
    .reverse();
}

/** Loaded with the first use of it. */
async function recall(box: HTMLTextAreaElement, questions: readonly Message[]): Promise<void> {
  const { browsePrompts } = await import('./prompt-history.ts');
  browsePrompts(box, questions.map(messageText).filter(Boolean));
}

/** A longer text scrolls in the box: the copy of it that makes the box grow would cost as much again. */
const maximumCopy = 20_000;

export type ComposerInputProps = PartProps<'textarea'>;

/**
 * The text box, as high as its text. Enter sends, Shift+Enter starts a line, Ctrl or Cmd+Enter always sends,
 * Escape stops a running answer. In an empty box Up edits the last question or goes through earlier ones, as the panel
 * has it, Alt+Up always does the latter, and Backspace goes to the files.
 */
export function ComposerInput(props: ComposerInputProps): ReactElement {
  const labels = useLabels();
  const { composerId, name, editing, shortcuts, upKey } = usePanel();
  const session = useChatSession();
  const composer = useComposer();
  const longPaste = useLongPaste();
  const submitKey = useSubmitKey();
  const hintId = useId();
  const isEmpty = composer.draft === '';
  const isLong = composer.draft.length > maximumCopy;

  /** What a key does; false where it is the browser's. */
  function act(event: KeyboardEvent<HTMLTextAreaElement>): boolean {
    if (submitKey.isSubmitKey(event)) {
      const { form } = event.currentTarget;
      // By way of the form, where whoever has a say in it listens.
      if (form) form.requestSubmit();
      else composer.submit();
      return true;
    }
    if (submitKey.isComposing(event)) return false;
    const questions =
      event.key === 'ArrowUp' && isEmpty && shortcuts ? readQuestions(session.getSnapshot()) : [];
    if (questions[0]) {
      if (upKey === 'history' || event.altKey) void recall(event.currentTarget, questions);
      else editing.set(questions[0].id);
    } else if (event.key === 'Escape' && composer.isBusy) composer.stop();
    else return event.key === 'Backspace' && isEmpty && focusLastAttachment(event.currentTarget);
    return true;
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>): void {
    const files = longPaste === null ? [] : filesOfPaste(event.clipboardData, longPaste, labels.pastedText);
    if (files.length === 0) return;
    event.preventDefault();
    composer.attachments.add(files);
  }

  const input = usePart('textarea', 'composer-input', props, {
    id: composerId,
    rows: 1,
    dir: 'auto',
    value: composer.draft,
    placeholder: labels.placeholder(name ?? labels.assistant.toLocaleLowerCase(labels.locale)),
    enterKeyHint: 'send',
    'aria-label': labels.message,
    'aria-describedby': hintId,
    className: 'orq-grow-input',
    onChange: (event) => composer.setDraft(event.currentTarget.value),
    onKeyDown(event) {
      if (act(event)) event.preventDefault();
    },
    onPaste,
    ...submitKey.handlers,
  });
  return (
    <div
      className="orq-grow orq-composer-field"
      data-value={isLong ? undefined : composer.draft}
      data-long={isLong ? '' : undefined}
    >
      {input}
      <span id={hintId} className="orq-visually-hidden">
        {labels.composerHint}
      </span>
    </div>
  );
}
