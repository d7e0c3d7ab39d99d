'use client';

import type { ReactElement } from 'react';

import { Icon } from '../icon/icon.tsx';
import { useDisclosure } from '../internal/use-disclosure.ts';
import { useRevealed } from '../internal/use-revealed.ts';
import { useLabels } from '../labels/use-labels.ts';
import { Markdown } from '../markdown/index.ts';
import type { PartViewProps } from './part-views.ts';

/** What the model thought first, behind one quiet line. Closed until someone asks. */
export function ReasoningView({ part, isTail }: PartViewProps<'reasoning'>): ReactElement {
  const labels = useLabels();
  const { isOpen, button, region } = useDisclosure();
  const text = useRevealed(part.text);
  const seconds = Math.max(1, Math.round((part.duration ?? 0) / 1000));
  const settled = part.duration === undefined ? labels.thought : labels.thoughtFor(seconds);

  return (
    <div className="orq-reasoning" data-orq-part="reasoning" data-streaming={isTail ? '' : undefined}>
      <button className="orq-button orq-reasoning-button" {...button}>
        <Icon name="chevron-right" className="orq-icon orq-disclosure-icon" />
        <span className="orq-reasoning-label">{isTail ? labels.thinking : settled}</span>
      </button>
      <div className="orq-reasoning-text" {...region}>
        {isOpen &&
          (part.text === '' && part.redacted !== undefined ? (
            <p className="orq-paragraph">{labels.reasoningHidden}</p>
          ) : (
            <Markdown text={text} streaming={isTail} />
          ))}
      </div>
    </div>
  );
}
