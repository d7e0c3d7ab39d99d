import type { Tree } from './tree.ts';

/** A part of an earlier tree that the text still has, from `from` to `to`; in the tree it is `offset` further on. */
export class TreeFragment {
  readonly from: number;
  readonly to: number;
  readonly tree: Tree;
  readonly offset: number;
  readonly openStart: boolean;
  /** The text changed where this ends, and did not just end there. */
  readonly openEnd: boolean;

  constructor(from: number, to: number, tree: Tree, offset: number, openStart = false, openEnd = false) {
    this.from = from;
    this.to = to;
    this.tree = tree;
    this.offset = offset;
    this.openStart = openStart;
    this.openEnd = openEnd;
  }
}

/** A text, as the parser asks for it. */
class Input {
  readonly text: string;
  readonly lineChunks = false;

  constructor(text: string) {
    this.text = text;
  }

  chunk(from: number): string {
    return this.text.slice(from);
  }

  read(from: number, to: number): string {
    return this.text.slice(from, to);
  }
}

/** A parse under way: a tree once it is done. */
interface Parse {
  advance(): Tree | null;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

export abstract class Parser {
  abstract createParse(
    input: Input,
    fragments: readonly TreeFragment[],
    ranges: readonly [Range, ...Range[]],
  ): Parse;

  parse(text: string, fragments: readonly TreeFragment[] = []): Tree {
    const parse = this.createParse(new Input(text), fragments, [{ from: 0, to: text.length }]);
    let tree: Tree | null = null;
    while (!tree) tree = parse.advance();
    return tree;
  }
}
