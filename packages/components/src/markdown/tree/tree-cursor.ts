import type { NodeType } from './node-type.ts';
import type { Tree } from './tree.ts';
import type { TreeNode } from './tree-node.ts';

/** A place in a tree that moves. Each move says whether there was somewhere to go. */
export class TreeCursor {
  node: TreeNode;

  constructor(node: TreeNode) {
    this.node = node;
  }

  get tree(): Tree {
    return this.node.tree;
  }

  get type(): NodeType {
    return this.node.type;
  }

  get from(): number {
    return this.node.from;
  }

  get to(): number {
    return this.node.to;
  }

  firstChild(): boolean {
    return this.#go(this.node.firstChild);
  }

  childAfter(position: number): boolean {
    return this.#go(this.node.childAfter(position));
  }

  nextSibling(): boolean {
    return this.#go(this.node.nextSibling);
  }

  parent(): boolean {
    return this.#go(this.node.parent);
  }

  #go(node: TreeNode | null): boolean {
    if (node) this.node = node;
    return node !== null;
  }
}
