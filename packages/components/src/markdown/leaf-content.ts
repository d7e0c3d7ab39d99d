import type { SyntaxNode } from './syntax-node.ts';
import type { ReactNode } from 'react';

import type { MarkdownOptions } from './markdown-context.ts';
import { renderInline } from './render-inline.tsx';

/** A block on its way to elements. */
export interface BlockScope {
  /** Source of the whole top-level block, in which every node has its place. */
  readonly source: string;
  readonly open: boolean;
  readonly options: MarkdownOptions;
  /** In a list without blank lines: paragraphs get no element of their own. */
  readonly tight: boolean;
  /** Of a top-level block. */
  readonly dir: 'ltr' | 'rtl' | 'auto' | undefined;
}

/** Inline content between two positions of a paragraph, heading or cell, without the space around it. */
export function leafContent(node: SyntaxNode, from: number, to: number, scope: BlockScope): ReactNode[] {
  const { source, options } = scope;
  const end = from + source.slice(from, to).trimEnd().length;
  return renderInline(node, from, end, { source, options, lineStart: true, inLink: false });
}
