'use client';

import { messageText, type UserPart } from '@orq-chat/core';
import { useChatSession, useSubmitKey } from '@orq-chat/hooks';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactElement } from 'react';

import { acting } from '../labels/late/acting.ts';
import { useLateLabels } from '../labels/late/use-late-labels.ts';
import { useAllLabels } from '../labels/late/use-all-labels.ts';
import { focusComposer } from '../thread/focus-composer.ts';
import { findMessage } from '../thread/message-element.ts';
import { usePanel } from '../thread/panel-context.ts';
import { focusWithinMessage } from './focus-within-message.ts';
import { useMessageScope } from './message-context.ts';

/** Where editing an answer began. */
const menuButton = '[data-orq-part="answer-menu"] button';

/** A message as a form in its own place. New words stand beside the old ones; those of a question are sent. */
export function MessageEdit(): ReactElement {
  const labels = useAllLabels();
  const session = useChatSession();
  const { editing, composerId } = usePanel();
  const { message } = useMessageScope();
  const isAnswer = message.role === 'assistant';
  const words = useLateLabels('acting', acting);
  const written = messageText(message);
  const [text, setText] = useState(written);
  const box = useRef<HTMLTextAreaElement>(null);
  const submitKey = useSubmitKey();

  useEffect(() => {
    const element = box.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  const article = () => box.current?.closest<HTMLElement>('[data-orq-part="message"]');

  function close(): void {
    const shown = article();
    editing.set(null);
    focusWithinMessage(() => shown, isAnswer ? menuButton : '[data-orq-part="message-edit-button"]');
  }

  function submit(event?: FormEvent): void {
    event?.preventDefault();
    if (text.trim() === '') return;
    if (text.trim() === written.trim()) {
      close();
      return;
    }
    editing.set(null);
    if (isAnswer) {
      const log = article()?.parentElement;
      session.edit(message.id, text.trim());
      const edited = session.getSnapshot().path.at(-1) ?? '';
      focusWithinMessage(() => log && findMessage(log, edited), menuButton);
      return;
    }
    if (box.current) focusComposer(box.current, composerId);
    const others = message.parts.filter(isKept);
    session.edit(message.id, [...others, { type: 'text', text: text.trim() }]);
  }

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>): void {
    if (submitKey.isSubmitKey(event)) {
      event.preventDefault();
      submit();
    } else if (event.key === 'Escape' && !submitKey.isComposing(event)) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  }

  return (
    <form className="orq-edit" data-orq-part="message-edit" onSubmit={submit}>
      <div className="orq-grow" data-value={text}>
        <textarea
          ref={box}
          className="orq-grow-input"
          rows={1}
          dir="auto"
          aria-label={isAnswer ? words.editAnswer : labels.editMessage}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          {...submitKey.handlers}
        />
      </div>
      <div className="orq-edit-row">
        <button type="button" className="orq-button" data-variant="outline" onClick={close}>
          {labels.cancel}
        </button>
        <button
          type="submit"
          className="orq-button"
          data-variant="primary"
          aria-disabled={text.trim() === ''}
        >
          {isAnswer ? words.saveEdit : labels.send}
        </button>
      </div>
    </form>
  );
}

function isKept(part: { type: string }): part is Exclude<UserPart, { type: 'text' }> {
  return part.type === 'image' || part.type === 'file' || part.type === 'audio';
}
