'use client';

import type { SourcePart } from '@orq-chat/core';
import type { ReactElement } from 'react';

import { useLabels } from '../labels/use-labels.ts';
import { hostOf, safeHref } from '../markdown/links.ts';

/** The pages that an answer cites, numbered in the order it cites them. */
export function Sources({ sources }: { sources: readonly SourcePart[] }): ReactElement {
  const labels = useLabels();
  return (
    <ol className="orq-sources" data-orq-part="sources" aria-label={labels.sources}>
      {sources.map((source, index) => (
        <li key={source.url} className="orq-sources-item">
          <SourceLink source={source} number={index + 1} />
        </li>
      ))}
    </ol>
  );
}

function SourceLink({ source, number }: { source: SourcePart; number: number }): ReactElement {
  const labels = useLabels();
  const href = safeHref(source.url);
  const host = href === undefined ? undefined : hostOf(href)?.replace(/^www\./, '');
  const title = source.title ?? host ?? source.url;
  const shownHost = host === title ? '' : (host ?? '');
  const content = (
    <>
      <span className="orq-source-number">{number}</span> <span className="orq-source-title">{title}</span>{' '}
      {shownHost !== '' && <span className="orq-source-host">{shownHost}</span>}
    </>
  );
  if (href === undefined) {
    return (
      <span className="orq-source" title={source.snippet}>
        {content}
      </span>
    );
  }
  return (
    <a
      className="orq-source"
      href={href}
      target="_blank"
      rel="noopener noreferrer nofollow"
      title={source.snippet}
      aria-label={`${labels.source(number, title)} ${shownHost}`.trim()}
    >
      {content}
    </a>
  );
}
