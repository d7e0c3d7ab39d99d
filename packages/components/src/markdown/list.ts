import type { SyntaxNode } from '@lezer/common';

/** No blank line between items, nor between the blocks of one: paragraphs get no space of their own. */
export function isTight(list: SyntaxNode, source: string): boolean {
  for (let item = list.firstChild; item; item = item.nextSibling) {
    if (hasBlankLineAfter(item, source)) return false;
    for (let block = item.firstChild?.nextSibling; block; block = block.nextSibling) {
      if (hasBlankLineAfter(block, source)) return false;
    }
  }
  return true;
}

function hasBlankLineAfter({ to, nextSibling }: SyntaxNode, source: string): boolean {
  return nextSibling !== null && /\n[ \t>]*\n/.test(source.slice(to, nextSibling.from));
}

/** The number of an ordered list's first item. */
export function firstNumber(list: SyntaxNode, source: string): number {
  const mark = list.firstChild?.getChild('ListMark');
  return Number.parseInt(source.slice(mark?.from, mark?.to), 10);
}
