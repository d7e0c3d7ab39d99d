'use client';

import {
  createContext,
  Suspense,
  useContext,
  useEffect,
  useMemo,
  type ReactElement,
  type ReactNode,
} from 'react';

import type { CodeBlockProps } from '../code/code-block.tsx';
import { CodeViewsProvider, type CodeViews } from '../code/code-views.tsx';
import { PlainCode } from '../code/plain-code.tsx';
import { lazyPart } from '../internal/lazy-part.ts';
import { createDiagramFrame, type DiagramFrame } from './diagram-frame.ts';

const FrameContext = createContext<DiagramFrame | null>(null);

const Diagram = lazyPart<CodeBlockProps>(async () => {
  try {
    return (await import('./diagram.tsx')).Diagram;
  } catch {
    // Offline, or a deployment took the file away.
    return PlainCode;
  }
});

function LazyDiagram(props: CodeBlockProps): ReactElement {
  return (
    <Suspense fallback={<PlainCode {...props} />}>
      <Diagram {...props} />
    </Suspense>
  );
}

const views: CodeViews = { mermaid: LazyDiagram };

export interface DiagramProviderProps {
  /** Where the app serves the page that draws: `diagram-frame` of this package with Mermaid beside it. */
  readonly frame: string;
  readonly children: ReactNode;
}

/** Draws the Mermaid diagrams below, in one sandboxed frame that loads with the first of them. */
export function DiagramProvider({ frame, children }: DiagramProviderProps) {
  const value = useMemo(() => createDiagramFrame(frame), [frame]);
  useEffect(() => value.close, [value]);
  return (
    <FrameContext.Provider value={value}>
      <CodeViewsProvider views={views}>{children}</CodeViewsProvider>
    </FrameContext.Provider>
  );
}

export const useDiagramFrame = (): DiagramFrame | null => useContext(FrameContext);
