import { createElement, memo, type ReactNode } from 'react';

import { CodeBlock } from '../code/code-block.tsx';
import type { MarkdownBlock } from './blocks.ts';
import { directionOf } from './direction.ts';
import { codeBlockProps } from './fenced-code.ts';
import { useMarkdownOptions } from './markdown-context.ts';
import { renderBlock } from './render-block.tsx';

export interface BlockViewProps {
  readonly block: MarkdownBlock;
}

/** A top-level block: renders again only when its source changes. */
export const BlockView = memo(function BlockView({ block }: BlockViewProps): ReactNode {
  const options = useMarkdownOptions();
  const { source, open, code } = block;
  const node = block.tree.topNode;
  // It shows at the end of the text.
  if (node.name === 'FootnoteDefinition') return null;
  if (code !== undefined) {
    return createElement(options.components.codeBlock ?? CodeBlock, codeBlockProps(node, source, code));
  }
  return renderBlock(node, { source, open, options, tight: false, dir: directionOf(source) });
});

/** What a footnote's definition says. */
export const FootnoteView = memo(function FootnoteView({ block }: BlockViewProps): ReactNode {
  const { source, open } = block;
  const options = useMarkdownOptions();
  return renderBlock(block.tree.topNode, { source, open, options, tight: false, dir: directionOf(source) });
});
