'use client';

import { useId, type ReactElement } from 'react';

import { useRevealed } from '../internal/use-revealed.ts';

/** A titled value in code type. It scrolls by itself, so the keyboard can reach it. */
export function ToolValue({ title, text }: { title: string; text: string }): ReactElement {
  const id = useId();
  return (
    <div className="orq-tool-value">
      <span id={id} className="orq-tool-value-title">
        {title}
      </span>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls */}
      <pre className="orq-tool-value-text" role="region" aria-labelledby={id} tabIndex={0} dir="ltr">
        {useRevealed(text)}
      </pre>
    </div>
  );
}
