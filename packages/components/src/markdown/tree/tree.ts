import { NodeType, type NodeSet, type Property } from './node-type.ts';
import { TreeCursor } from './tree-cursor.ts';
import { TreeNode } from './tree-node.ts';

type Entries = readonly (readonly [Property, unknown])[];

/** A parsed text, in the form in which the parser writes it: four numbers a node, what is in a node before it. */
interface Written {
  /** Of each node: its type's id, where it starts and ends, and how many numbers it takes with what is in it. */
  readonly buffer: readonly number[];
  readonly nodeSet: NodeSet;
  /** Trees as they are: a size of -1 says that the id is an index here. */
  readonly reused: readonly Tree[];
  readonly topID: number;
  readonly length: number;
}

/** What was parsed. It knows its length, not its place, so that a later parse can take it over at another. */
export class Tree {
  static readonly empty = new Tree(NodeType.none, [], [], 0);

  static build({ buffer, nodeSet, reused, topID, length }: Written): Tree {
    const trees: Tree[] = [];
    const starts: number[] = [];
    /** Of each tree: where its numbers begin. */
    const offsets: number[] = [];
    const take = (type: NodeType, first: number, start: number, end: number) => {
      let index = trees.length;
      while (index > 0 && offsets[index - 1]! >= first) index--;
      offsets.length = index;
      const positions = starts.splice(index).map((position) => position - start);
      return new Tree(type, trees.splice(index), positions, end - start);
    };
    for (let index = 0; index < buffer.length; index += 4) {
      const [id, start, end, size] = [
        buffer[index]!,
        buffer[index + 1]!,
        buffer[index + 2]!,
        buffer[index + 3]!,
      ];
      const first = size < 0 ? index : index + 4 - size;
      trees.push(size < 0 ? reused[id]! : take(nodeSet.types[id]!, first, start, end));
      starts.push(start);
      offsets.push(first);
    }
    return take(nodeSet.types[topID]!, 0, 0, length);
  }

  readonly type: NodeType;
  readonly children: readonly Tree[];
  /** Where each child starts, counted from the start of this. */
  readonly positions: readonly number[];
  readonly length: number;
  readonly props: Entries | undefined;

  constructor(
    type: NodeType,
    children: readonly Tree[],
    positions: readonly number[],
    length: number,
    props?: Entries,
  ) {
    this.type = type;
    this.children = children;
    this.positions = positions;
    this.length = length;
    this.props = props;
  }

  get topNode(): TreeNode {
    return new TreeNode(this, 0, null, 0);
  }

  prop(property: Property): unknown {
    return property.perNode
      ? this.props?.find(([{ id }]) => id === property.id)?.[1]
      : this.type.prop(property);
  }

  /** A node that moves. */
  cursor(): TreeCursor {
    return new TreeCursor(this.topNode);
  }

  /** Lezer groups the children of a wide tree. Here blocks leave the tree as they close, so that none gets wide. */
  balance(): this {
    return this;
  }
}
