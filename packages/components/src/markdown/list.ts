import type { SyntaxNode } from './syntax-node.ts';

/** No blank line between items, nor between the blocks of one: paragraphs get no space of their own. */
export function isTight(list: SyntaxNode, source: string): boolean {
  return (
    !hasBlankLines(list, source) && list.getChildren('ListItem').every((item) => !hasBlankLines(item, source))
  );
}

/** Whether there is a blank line between the blocks in `parent`. */
function hasBlankLines(parent: SyntaxNode, source: string): boolean {
  let before: SyntaxNode | undefined;
  for (let block = parent.firstChild; block; block = block.nextSibling) {
    if (!block.type.is('Block')) continue;
    if (before && /\n[ \t>]*\n/.test(source.slice(before.to, block.from))) return true;
    before = block;
  }
  return false;
}

/** The number of an ordered list's first item. */
export function firstNumber(list: SyntaxNode, source: string): number {
  const mark = list.firstChild?.getChild('ListMark');
  return Number.parseInt(source.slice(mark?.from, mark?.to), 10);
}
