'use client';

import { useContext, type MouseEvent } from 'react';

import { FootnoteView } from './block-view.tsx';
import { ReferencesContext, useMarkdownOptions } from './markdown-context.ts';
import { useMarkdownLabels } from './markdown-labels.tsx';
import { useClassName } from './use-class-name.ts';

/** The footnotes that the text refers to, after it. */
export function Footnotes() {
  const { footnotes, marks } = useContext(ReferencesContext);
  const { id } = useMarkdownOptions();
  const labels = useMarkdownLabels();
  const className = useClassName();
  if (!marks.some((label) => footnotes.has(label))) return null;
  return (
    <section className={className('orq-footnotes')} aria-label={labels.footnotes}>
      <ol className={className('orq-md-ol')}>
        {marks.map((label, index) => {
          const block = footnotes.get(label);
          if (!block) return null;
          const number = index + 1;
          return (
            <li
              className={className('orq-md-li')}
              key={label}
              id={`${id}-note-${number}`}
              value={number}
              tabIndex={-1}
            >
              <FootnoteView block={block} />
              <button
                type="button"
                className={className('orq-footnote-back')}
                aria-label={labels.backToText(number)}
                onClick={focusMark}
              >
                ↩
              </button>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function focusMark(event: MouseEvent<HTMLButtonElement>): void {
  const button = event.currentTarget;
  const id = button.closest('li')?.id ?? '';
  button.closest('[data-orq-markdown]')?.querySelector<HTMLElement>(`a[href="#${id}"]`)?.focus();
}
