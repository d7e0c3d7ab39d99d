'use client';

import { useContext, type MouseEvent, type ReactNode } from 'react';

import { ReferencesContext, useMarkdownOptions } from './markdown-context.ts';
import { useMarkdownLabels } from './markdown-labels.tsx';
import { useClassName } from './use-class-name.ts';

export interface FootnoteMarkProps {
  readonly label: string;
  /** As written. */
  readonly source: string;
}

/** `[^label]`: the footnote's number, counted in the order of the text; as written if there is no such footnote. */
export function FootnoteMark({ label, source }: FootnoteMarkProps): ReactNode {
  const { marks } = useContext(ReferencesContext);
  const { id } = useMarkdownOptions();
  const labels = useMarkdownLabels();
  const className = useClassName();
  const number = marks.indexOf(label) + 1;
  if (number === 0) return source;
  return (
    <sup className={className('orq-footnote-mark')}>
      <a
        className={className('orq-footnote-link')}
        href={`#${id}-note-${number}`}
        aria-label={labels.footnote(number)}
        onClick={focusNote}
      >
        {number}
      </a>
    </sup>
  );
}

// By hand: the fragment of an address reaches nothing in a shadow root, and is a route in some apps.
function focusNote(event: MouseEvent<HTMLAnchorElement>): void {
  const link = event.currentTarget;
  const id = link.hash.slice(1);
  event.preventDefault();
  link.closest('[data-orq-markdown]')?.querySelector<HTMLElement>(`[id="${id}"]`)?.focus();
}
