'use client';

import { createElement, Suspense, type MouseEvent } from 'react';

import { lazyPart, nothing } from '../internal/lazy-part.ts';
import { usePopover } from '../internal/use-popover.ts';
import type { MarkdownCitationProps } from './components.ts';
import { hostOf, safeHref } from './links.ts';
import { useMarkdownOptions } from './markdown-context.ts';
import { useMarkdownLabels } from './markdown-labels.tsx';
import { useClassName } from './use-class-name.ts';

const CitationPopover = lazyPart(
  async () => (await import('./citation-popover.tsx')).CitationPopover,
  nothing,
);

/** The mark of a source: its number, which opens what is known of it. */
export function Citation(props: MarkdownCitationProps) {
  const { components } = useMarkdownOptions();
  return createElement(components.citation ?? DefaultCitation, props);
}

function DefaultCitation({ number, source }: MarkdownCitationProps) {
  const labels = useMarkdownLabels();
  const className = useClassName();
  const control = usePopover();
  const href = safeHref(source.url);
  const host = href && hostOf(href);
  const title = source.title ?? host ?? source.url;
  const label = labels.source(number, title);

  function open(event: MouseEvent): void {
    // Still a link for what asks for another tab, and for a text that is copied.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    control.toggle(event);
  }

  return (
    <sup className={className('orq-citation')}>
      {createElement(
        href === undefined ? 'button' : 'a',
        {
          ref: control.anchor,
          className: className('orq-citation-link'),
          'aria-label': label,
          'aria-expanded': control.isOpen,
          onClick: open,
          ...(href === undefined
            ? { type: 'button' }
            : { href, rel: 'noopener noreferrer', target: '_blank' }),
        },
        number,
      )}
      {control.isOpen && (
        <Suspense>
          <CitationPopover
            control={control}
            label={label}
            title={title}
            href={href}
            host={host}
            snippet={source.snippet}
          />
        </Suspense>
      )}
    </sup>
  );
}
