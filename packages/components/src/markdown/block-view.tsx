'use client';

import { createElement, memo, type ReactNode } from 'react';

import { CodeBlock } from '../code/code-block.tsx';
import type { MarkdownBlock } from './blocks.ts';
import { directionOf } from './direction.ts';
import { fenceInfo } from './fenced-code.ts';
import { useMarkdownOptions } from './markdown-context.ts';
import { PlainText } from './plain-text.tsx';
import { renderBlock } from './render-block.tsx';

/** A block with more source than this is plain text. */
const MAX_BLOCK = 64_000;

export interface BlockViewProps {
  readonly block: MarkdownBlock;
}

/** A top-level block: renders again only when its source changes. */
export const BlockView = memo(function BlockView({ block }: BlockViewProps): ReactNode {
  const options = useMarkdownOptions();
  const { node, source, open, code } = block;
  // It shows at the end of the text.
  if (node.name === 'FootnoteDefinition') return null;
  if (code !== undefined) {
    const props = { ...fenceInfo(node, source), code, open: true };
    return createElement(options.components.codeBlock ?? CodeBlock, props);
  }
  if (source.length > MAX_BLOCK && !/Code/.test(node.name)) {
    return <PlainText text={source} dir={directionOf(source)} />;
  }
  return renderBlock(node, { source, open, options, tight: false, dir: directionOf(source) });
});

/** What a footnote's definition says. */
export const FootnoteView = memo(function FootnoteView({ block }: BlockViewProps): ReactNode {
  const { node, source, open } = block;
  const options = useMarkdownOptions();
  return renderBlock(node, { source, open, options, tight: false, dir: directionOf(source) });
});
