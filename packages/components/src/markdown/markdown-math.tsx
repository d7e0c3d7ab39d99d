'use client';

import type { MarkdownMathProps } from './components.ts';
import { useClassName } from './use-class-name.ts';

/** A formula as its TeX source: what shows where no `math` component is given. */
export function MarkdownMath({ source, display }: MarkdownMathProps) {
  const className = useClassName();
  return (
    <code className={className('orq-math')} data-display={display || undefined} dir="ltr">
      {source}
    </code>
  );
}
