import { Tree } from '@lezer/common';

import type { SyntaxNode } from './syntax-node.ts';

/** A list with more than this in one piece goes on in a new one, so that no update costs a long list. */
const MAX_ITEMS = 200;
const MAX_LENGTH = 16_000;

/** A top-level block, or a piece of a long list: what is closed and rendered as one. */
export interface Piece {
  readonly tree: Tree;
  readonly from: number;
  readonly to: number;
}

/** The top-level blocks of a tree. A piece of a list, parsed alone, is that piece again. */
export function piecesOf(tree: Tree): Piece[] {
  const pieces: Piece[] = [];
  for (let node = tree.topNode.firstChild; node; node = node.nextSibling) {
    if (node.name === 'BulletList' || node.name === 'OrderedList') addList(pieces, node);
    else pieces.push({ tree: node.toTree(), from: node.from, to: node.to });
  }
  return pieces;
}

function addList(pieces: Piece[], list: SyntaxNode): void {
  let items: SyntaxNode[] = [];
  for (let item = list.firstChild; item; item = item.nextSibling) {
    const isFull = items.length === MAX_ITEMS || item.from - (items[0]?.from ?? item.from) > MAX_LENGTH;
    if (isFull) {
      pieces.push(toPiece(list, items));
      items = [];
    }
    items.push(item);
  }
  const isWhole = items[0]?.from === list.from;
  pieces.push(isWhole ? { tree: list.toTree(), from: list.from, to: list.to } : toPiece(list, items));
}

function toPiece(list: SyntaxNode, items: readonly SyntaxNode[]): Piece {
  const { from } = items[0]!;
  const { to } = items.at(-1)!;
  const trees = items.map((item) => item.toTree());
  const positions = items.map((item) => item.from - from);
  return { tree: new Tree(list.type, trees, positions, to - from), from, to };
}
