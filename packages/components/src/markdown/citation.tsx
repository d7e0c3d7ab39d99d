'use client';

import { createElement } from 'react';

import type { MarkdownCitationProps } from './components.ts';
import { hostOf, safeHref } from './links.ts';
import { useMarkdownOptions } from './markdown-context.ts';
import { useMarkdownLabels } from './markdown-labels.tsx';
import { useClassName } from './use-class-name.ts';

/** The mark of a source: its number, linked to where it leads. */
export function Citation(props: MarkdownCitationProps) {
  const { components } = useMarkdownOptions();
  return createElement(components.citation ?? DefaultCitation, props);
}

function DefaultCitation({ number, source }: MarkdownCitationProps) {
  const labels = useMarkdownLabels();
  const className = useClassName();
  const href = safeHref(source.url);
  const host = href === undefined ? undefined : hostOf(href);
  const title = source.title ?? host ?? source.url;
  return (
    <sup className={className('orq-citation')}>
      <a
        className={className('orq-citation-link')}
        href={href}
        title={[source.title, host].filter(Boolean).join(' — ') || undefined}
        aria-label={labels.source(number, title)}
        rel="noopener noreferrer"
        target="_blank"
      >
        {number}
      </a>
    </sup>
  );
}
