import { splitBlocks, type Block } from './split-blocks.ts';
import { toTerms, toWords } from './words.ts';

/** How many of `terms` a text holds. */
export function countTerms(text: string, terms: ReadonlySet<string>): number {
  return new Set(
    toWords(text)
      .flatMap(toTerms)
      .filter((term) => terms.has(term)),
  ).size;
}

/** The part of a section that speaks most of `terms`: whole blocks in their order, about `size` characters. */
export function choosePassage(text: string, terms: ReadonlySet<string>, size: number): string {
  if (text.length <= size) return text;
  const blocks = splitBlocks(text);
  const scores = blocks.map((block) => countTerms(block.text, terms));
  const { from, to } = grow(blocks, scores.indexOf(Math.max(...scores)), size);
  const first = blocks[from];
  const last = blocks[to - 1];
  if (!first || !last) return text;
  return [
    from > 0 && first.head === undefined ? '…\n\n' : '',
    first.head === undefined ? '' : `${first.head}\n`,
    text.slice(first.start, last.end),
    to < blocks.length && last.head === undefined ? '\n\n…' : '',
  ].join('');
}

/** The range of blocks around one that fits; what follows comes first, since it explains, or is the example. */
function grow(blocks: readonly Block[], best: number, size: number): { from: number; to: number } {
  let from = best;
  let to = best + 1;
  const spans = (first: number, end: number) => (blocks[end - 1]?.end ?? 0) - (blocks[first]?.start ?? 0);
  for (;;) {
    if (to < blocks.length && spans(from, to + 1) <= size) to += 1;
    else if (from > 0 && spans(from - 1, to) <= size) from -= 1;
    else return { from, to };
  }
}
