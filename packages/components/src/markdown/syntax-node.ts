import type { NodeType, Tree } from '@lezer/common';

/** A node of a syntax tree. Positions count from the start of the text. */
export interface SyntaxNode {
  readonly name: string;
  readonly type: NodeType;
  readonly from: number;
  readonly to: number;
  readonly parent: SyntaxNode | null;
  readonly firstChild: SyntaxNode | null;
  readonly lastChild: SyntaxNode | null;
  readonly nextSibling: SyntaxNode | null;
  readonly prevSibling: SyntaxNode | null;
  /** The first child with that name. */
  getChild(name: string): SyntaxNode | null;
  getChildren(name: string): SyntaxNode[];
  toTree(): Tree;
}

/** Calls `enter` for `node` and, unless that returns false, for all that is in it, in the order of the text. */
export function walk(node: SyntaxNode, enter: (node: SyntaxNode) => boolean | void): void {
  if (enter(node) === false) return;
  for (let child = node.firstChild; child; child = child.nextSibling) walk(child, enter);
}
