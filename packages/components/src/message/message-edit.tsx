'use client';

import type { UserPart } from '@orq-chat/core';
import { useChatSession, useSubmitKey } from '@orq-chat/hooks';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent, type ReactElement } from 'react';

import { useLabels } from '../labels/use-labels.ts';
import { focusComposer } from '../thread/focus-composer.ts';
import { usePanel } from '../thread/panel-context.ts';
import { focusWithinMessage } from './focus-within-message.ts';
import { useMessageScope } from './message-context.ts';

/** A user message as a form in its own place. Sending it puts the new words beside the old ones. */
export function MessageEdit(): ReactElement {
  const labels = useLabels();
  const session = useChatSession();
  const { editing, composerId } = usePanel();
  const { message } = useMessageScope();
  const written = message.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n');
  const [text, setText] = useState(written);
  const box = useRef<HTMLTextAreaElement>(null);
  const submitKey = useSubmitKey();

  useEffect(() => {
    const element = box.current;
    element?.focus();
    element?.setSelectionRange(element.value.length, element.value.length);
  }, []);

  function close(): void {
    const article = box.current?.closest<HTMLElement>('[data-orq-part="message"]');
    editing.set(null);
    focusWithinMessage(() => article, '[data-orq-part="message-edit-button"]');
  }

  function submit(event?: FormEvent): void {
    event?.preventDefault();
    if (text.trim() === '') return;
    if (text.trim() === written.trim()) {
      close();
      return;
    }
    if (box.current) focusComposer(box.current, composerId);
    editing.set(null);
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
          aria-label={labels.editMessage}
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
          {labels.send}
        </button>
      </div>
    </form>
  );
}

function isKept(part: { type: string }): part is Exclude<UserPart, { type: 'text' }> {
  return part.type === 'image' || part.type === 'file' || part.type === 'audio';
}
