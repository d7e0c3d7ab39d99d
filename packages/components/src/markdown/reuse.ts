import { TreeFragment, type Tree } from '@lezer/common';

/** A last block longer than this is parsed again only after it grew by an eighth. */
const LARGE_BLOCK = 64_000;
/** What is shorter than this is parsed anew sooner than looked up. */
const MIN_COMMON = 128;
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

/** What a text can take of an earlier parse, when its first `shared` characters were there before. */
export function reusableFragments(parsed: ParsedEnd, shared: number): readonly TreeFragment[] {
  const { tree, from } = parsed;
  const last = tree.topNode.lastChild;
  if (!last) return [];
  const limit = Math.min(parsed.to - from, shared);
  const common = growing.has(last.name) ? limit : Math.min(limit, Math.max(0, last.from - from));
  return common < MIN_COMMON ? [] : [new TreeFragment(0, common, tree, from, true, true)];
}

/** Whether too little was added to parse again, because the block at the end is huge. */
export function isTooSoon({ tree, from, to }: ParsedEnd, shownTo: number): boolean {
  const last = tree.topNode.lastChild;
  const size = last ? last.to - Math.max(from, last.from) : 0;
  return size > LARGE_BLOCK && (from + shownTo - to) * 8 < size;
}
