'use client';

import { useSubmitKey } from '@orq-chat/hooks';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';

import { useLabels } from '../labels/use-labels.ts';

export interface RenameThreadProps {
  title: string;
  /** Called with the new title, or with null when it stays. */
  onDone: (title: string | null) => void;
}

/** A title in a text box. Enter and leaving keep what was typed, Escape drops it. */
export function RenameThread({ title, onDone }: RenameThreadProps): ReactElement {
  const labels = useLabels();
  const [text, setText] = useState(title);
  const box = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  const submitKey = useSubmitKey();
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, []);

  function end(next: string | null, returnFocus: boolean): void {
    if (isOver.current) return;
    isOver.current = true;
    const item = box.current?.closest('li');
    onDone(next === title ? null : next);
    if (!returnFocus) return;
    requestAnimationFrame(() => item?.querySelector<HTMLElement>('[data-orq-part="thread-row"]')?.focus());
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (submitKey.isSubmitKey(event)) end(text.trim(), true);
    else if (event.key === 'Escape' && !submitKey.isComposing(event)) end(null, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <input
      ref={box}
      className="orq-thread-rename"
      aria-label={labels.threadTitle}
      value={text}
      dir="auto"
      onChange={(event) => setText(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => end(text.trim(), false)}
      {...submitKey.handlers}
    />
  );
}
