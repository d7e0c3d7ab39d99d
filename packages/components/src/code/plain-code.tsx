'use client';

import type { ReactElement } from 'react';

import { useMarkdownLabels } from '../markdown/markdown-labels.tsx';
import { useClassName } from '../markdown/use-class-name.ts';
import type { CodeBlockProps } from './code-block.tsx';
import { firstLines } from './first-lines.ts';

/** The first lines of a block of code, in the place that it will have. */
export function PlainCode({ code, language }: CodeBlockProps): ReactElement {
  const labels = useMarkdownLabels();
  const className = useClassName();
  const name = language || labels.code;
  return (
    <figure className={className('orq-code-block')} dir="ltr" aria-label={name}>
      <figcaption className={className('orq-code-header')}>{name}</figcaption>
      <pre className={className('orq-code-text')}>
        <code className={className('orq-code-lines')}>{firstLines(code).shown}</code>
      </pre>
    </figure>
  );
}
