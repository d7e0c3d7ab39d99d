import type { NodeType } from './node-type.ts';
import type { Tree } from './tree.ts';

/** A tree at its place in a text. */
export class TreeNode {
  readonly tree: Tree;
  readonly from: number;
  readonly parent: TreeNode | null;
  readonly #index: number;

  constructor(tree: Tree, from: number, parent: TreeNode | null, index: number) {
    this.tree = tree;
    this.from = from;
    this.parent = parent;
    this.#index = index;
  }

  get to(): number {
    return this.from + this.tree.length;
  }

  get type(): NodeType {
    return this.tree.type;
  }

  get name(): string {
    return this.type.name;
  }

  get firstChild(): TreeNode | null {
    return this.#child(0);
  }

  get lastChild(): TreeNode | null {
    return this.#child(this.tree.children.length - 1);
  }

  get nextSibling(): TreeNode | null {
    return this.parent && this.parent.#child(this.#index + 1);
  }

  get prevSibling(): TreeNode | null {
    return this.parent && this.parent.#child(this.#index - 1);
  }

  /** The first child that ends after `position`. */
  childAfter(position: number): TreeNode | null {
    const { children, positions } = this.tree;
    return this.#child(
      children.findIndex((child, index) => this.from + positions[index]! + child.length > position),
    );
  }

  getChild(type: string): TreeNode | null {
    return this.getChildren(type)[0] ?? null;
  }

  getChildren(type: string): TreeNode[] {
    return this.tree.children.flatMap((child, index) => (child.type.is(type) ? this.#child(index)! : []));
  }

  toTree(): Tree {
    return this.tree;
  }

  #child(index: number): TreeNode | null {
    const child = this.tree.children[index];
    return child ? new TreeNode(child, this.from + this.tree.positions[index]!, this, index) : null;
  }
}
