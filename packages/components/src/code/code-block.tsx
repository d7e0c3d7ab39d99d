'use client';

import { Suspense, type ReactElement } from 'react';

import { lazyPart } from '../internal/lazy-part.ts';
import { PlainCode } from './plain-code.tsx';

/** What a code block is given. */
export interface CodeBlockProps {
  readonly code: string;
  /** As the fence names it; may be empty. */
  readonly language: string;
  /** The rest of the fence's first line. */
  readonly meta: string;
  /** The fence has not closed yet. */
  readonly open: boolean;
}

const CodeView = lazyPart<CodeBlockProps>(async () => {
  try {
    return (await import('./code-figure.tsx')).CodeView;
  } catch {
    // Offline, or a deployment took the file away.
    return PlainCode;
  }
});

/** A block of code: plain at first, and with its buttons and colours once those are loaded. */
export function CodeBlock(props: CodeBlockProps): ReactElement {
  return (
    <Suspense fallback={<PlainCode {...props} />}>
      <CodeView {...props} />
    </Suspense>
  );
}
