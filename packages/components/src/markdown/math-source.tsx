'use client';

import type { ReactElement } from 'react';

import type { MarkdownMathProps } from './components.ts';
import { useClassName } from './use-class-name.ts';

/** A formula as its TeX. */
export function MathSource({ source, display }: MarkdownMathProps): ReactElement {
  const className = useClassName();
  return (
    <code className={className('orq-math')} dir="ltr" data-display={display || undefined}>
      {source}
    </code>
  );
}
