'use client';

import { useId, useState, type ReactElement } from 'react';

import { useRevealed } from '../internal/use-revealed.ts';
import { useLabels } from '../labels/use-labels.ts';
import { directionOf } from '../markdown/direction.ts';

/** Lines that a bubble shows before it is cut. */
const limit = 12;
/** Characters that fit on a line of a bubble, roughly. */
const lineLength = 64;

/** Counts lines as a bubble would break them, without asking the layout. */
function countLines(text: string): number {
  let lines = 0;
  for (const line of text.split('\n', limit * 2)) lines += Math.max(1, Math.ceil(line.length / lineLength));
  return lines;
}

/** What a person wrote, as they wrote it. A long one is cut, with a button for the rest. */
export function UserText({ text: written }: { text: string }): ReactElement {
  const labels = useLabels();
  const text = useRevealed(written);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const isLong = countLines(text) > limit;

  return (
    <div className="orq-bubble" data-orq-part="bubble">
      <div
        id={id}
        className="orq-bubble-text"
        dir={directionOf(text)}
        data-clamped={isLong && !isOpen ? '' : undefined}
      >
        {text}
      </div>
      {isLong && (
        <button
          type="button"
          className="orq-button orq-bubble-more"
          data-variant="text"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? labels.showLess : labels.showAll}
        </button>
      )}
    </div>
  );
}
