'use client';

import { createContext, useContext, useMemo, type ComponentType, type ReactNode } from 'react';

import type { CodeBlockProps } from './code-block.tsx';

/** What to render in place of a code block, by the language that its fence names. */
export type CodeViews = Readonly<Record<string, ComponentType<CodeBlockProps>>>;

const CodeViewsContext = createContext<CodeViews>({});

export interface CodeViewsProviderProps {
  /** Added to those around it. Keep the same object between renders. */
  readonly views: CodeViews;
  readonly children: ReactNode;
}

/** Views of one's own for some languages, below. */
export function CodeViewsProvider({ views, children }: CodeViewsProviderProps) {
  const inherited = useContext(CodeViewsContext);
  const all = useMemo(() => ({ ...inherited, ...views }), [inherited, views]);
  return <CodeViewsContext.Provider value={all}>{children}</CodeViewsContext.Provider>;
}

/** The view that is given for a language, by the id of its name. */
export function useCodeView(id: string): ComponentType<CodeBlockProps> | undefined {
  const views = useContext(CodeViewsContext);
  return Object.hasOwn(views, id) ? views[id] : undefined;
}
