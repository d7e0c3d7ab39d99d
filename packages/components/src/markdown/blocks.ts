import { NodeType, Tree } from '@lezer/common';

import type { Piece } from './pieces.ts';
import { referencesIn, type BlockReferences } from './references.ts';
import type { SyntaxNode } from './syntax-node.ts';

/** A top-level block of a text. While nothing about it changes, it is the same object. */
export interface MarkdownBlock {
  /** Where its first line starts in the text: its identity while it grows. */
  readonly key: number;
  /** What is shown of its lines. */
  readonly source: string;
  /** Its syntax; positions count from the start of `source`. */
  readonly node: SyntaxNode;
  /** More of it may follow: its open syntax was closed for show. */
  readonly open: boolean;
  /** Of a fence that has not closed yet: its code so far. */
  readonly code?: string;
  readonly references: BlockReferences | undefined;
}

/** The end of a text that is being parsed. */
export interface BlockText {
  readonly shown: string;
  /** Where it starts in the whole text. */
  readonly offset: number;
  /** A block that reaches so far may go on. */
  readonly openAt: number;
}

/** The block that `piece` is, or that of `previous` which is the same. */
export function toBlock(piece: Piece, text: BlockText, previous: readonly MarkdownBlock[]): MarkdownBlock {
  const from = lineStart(text.shown, piece.from);
  const key = text.offset + from;
  const source = text.shown.slice(from, piece.to);
  const open = piece.to >= text.openAt;
  const before = previous.find((block) => block.key === key);
  const isSame =
    before !== undefined &&
    before.code === undefined &&
    before.open === open &&
    before.source === source &&
    before.node.type === piece.tree.type;
  if (isSame) return before;
  const node = detach(piece, from);
  return { key, source, node, open, references: referencesIn(node, source, open) };
}

/** The node of `piece` in a tree of its own that starts at `from`: it keeps no other block in memory. */
function detach({ tree, from, to }: Piece, start: number): SyntaxNode {
  return new Tree(NodeType.none, [tree], [from - start], to - start).topNode.firstChild!;
}

/** Where the line of `position` starts. */
export function lineStart(text: string, position: number): number {
  return position === 0 ? 0 : text.lastIndexOf('\n', position - 1) + 1;
}
