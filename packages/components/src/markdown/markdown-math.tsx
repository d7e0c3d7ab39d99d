'use client';

import { Suspense, type ReactElement } from 'react';

import { lazyPart } from '../internal/lazy-part.ts';
import type { MarkdownMathProps } from './components.ts';
import { MathSource } from './math-source.tsx';

const Formula = lazyPart<MarkdownMathProps>(async () => {
  try {
    return (await import('../math/formula.tsx')).Formula;
  } catch {
    // Offline, or a deployment took the file away.
    return MathSource;
  }
});

/** A formula: its TeX, and the drawn formula once what draws is loaded. */
export function MarkdownMath(props: MarkdownMathProps): ReactElement {
  return (
    <Suspense fallback={<MathSource {...props} />}>
      <Formula {...props} />
    </Suspense>
  );
}
