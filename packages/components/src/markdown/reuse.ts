import { TreeFragment, type Tree } from '@lezer/common';

/** A last block longer than this is parsed again only after it grew by an eighth. */
const LARGE_BLOCK = 64_000;
/** Blocks whose finished children the parser can keep while they grow. */
const growing = new Set(['BulletList', 'OrderedList', 'Blockquote']);

/** What the end of a text was parsed as. */
export interface ParsedEnd {
  readonly tree: Tree;
  /** Of the parsed characters: these many at the start belong to closed blocks now, */
  readonly from: number;
  /** and after these many come the marks that closed open syntax. */
  readonly to: number;
}

/** The fragments of an earlier parse that `input` still has, when its first `shared` characters were there before. */
export function reusableFragments(parsed: ParsedEnd, input: string, shared: number): readonly TreeFragment[] {
  const { tree, from } = parsed;
  const last = tree.topNode.lastChild;
  if (!last) return [];
  const limit = Math.min(parsed.to - from, shared);
  const common = growing.has(last.name) ? limit : Math.min(limit, Math.max(0, last.from - from));
  return TreeFragment.applyChanges(TreeFragment.addTree(tree), [
    { fromA: 0, toA: from, fromB: 0, toB: 0 },
    { fromA: from + common, toA: tree.length, fromB: common, toB: input.length },
  ]);
}

/** Whether too little was added to parse again, because the block at the end is huge. */
export function isTooSoon({ tree, from, to }: ParsedEnd, shownTo: number): boolean {
  const last = tree.topNode.lastChild;
  const size = last ? last.to - Math.max(from, last.from) : 0;
  return size > LARGE_BLOCK && (from + shownTo - to) * 8 < size;
}
