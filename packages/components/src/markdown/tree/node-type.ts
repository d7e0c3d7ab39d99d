/** A property of node types, or of single trees (`perNode`). Its id is what counts, so another copy's works too. */
export interface Property {
  readonly id: string | number;
  readonly perNode?: boolean;
}

/** The two properties that the Markdown parser reads: what kind a node is, and in what it was parsed. */
export const NodeProp = {
  group: { id: 'group' },
  contextHash: { id: 'contextHash', perNode: true },
} satisfies Record<string, Property>;

type Entry = readonly [Property, unknown];
/** What an extension adds to the types that it wants to. */
type Source = (type: NodeType) => Entry | null;

/** What a node is. */
export class NodeType {
  static readonly none = new NodeType('', 0, []);

  static define({ name = '', id, props = [] }: { name?: string; id: number; props?: readonly Entry[] }) {
    return new NodeType(name, id, props);
  }

  readonly name: string;
  readonly id: number;
  readonly props: readonly Entry[];

  constructor(name: string, id: number, props: readonly Entry[]) {
    this.name = name;
    this.id = id;
    this.props = props;
  }

  get isAnonymous(): boolean {
    return !this.name;
  }

  prop({ id }: Property): unknown {
    return this.props.findLast(([property]) => property.id === id)?.[1];
  }

  /** Whether this is the type or the group of that name, or the type with that id. */
  is(name: string | number): boolean {
    const group = this.prop(NodeProp.group);
    return name === this.name || name === this.id || (Array.isArray(group) && group.includes(name));
  }
}

/** All types of a grammar; each one's id is its index. */
export class NodeSet {
  readonly types: readonly NodeType[];

  constructor(types: readonly NodeType[]) {
    this.types = types;
  }

  extend(...sources: readonly Source[]): NodeSet {
    return new NodeSet(
      this.types.map((type) => {
        const added = sources.map((source) => source(type)).filter((entry) => entry !== null);
        return added.length > 0 ? new NodeType(type.name, type.id, [...type.props, ...added]) : type;
      }),
    );
  }
}
