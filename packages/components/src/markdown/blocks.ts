import type { SyntaxNode, Tree } from '@lezer/common';

import { referencesIn, type BlockReferences } from './references.ts';

/** A top-level block of a text. While nothing about it changes, it is the same object. */
export interface MarkdownBlock {
  /** Where it starts in the text: its identity while it grows. */
  readonly key: number;
  /** What is shown of its source. */
  readonly source: string;
  /** Its syntax, with positions counted from the start of `source`. */
  readonly tree: Tree;
  /** The text ends within it, so its open syntax was closed for show. */
  readonly open: boolean;
  /** Of a fence that has not closed yet: its code so far. */
  readonly code?: string;
  readonly references: BlockReferences | undefined;
}

/** The block at `node`, or `previous` when it is the same one. */
export function toBlock(
  node: SyntaxNode,
  text: { readonly shown: string; readonly offset: number; readonly open: boolean },
  previous: readonly MarkdownBlock[],
): MarkdownBlock {
  const key = text.offset + node.from;
  const source = text.shown.slice(node.from, node.to);
  const open = text.open && node.to >= text.shown.length;
  const before = previous.find((block) => block.key === key);
  const isSame =
    before !== undefined &&
    before.code === undefined &&
    before.open === open &&
    before.source === source &&
    before.tree.type === node.type;
  if (isSame) return before;
  const tree = node.toTree();
  return { key, source, tree, open, references: referencesIn(tree, source, open) };
}
