import { findInText } from '@orq-chat/core';

/** What a message says, without its controls. */
const words = '[data-orq-part="message-parts"], .orq-message-parts';
const control = 'button, [role="toolbar"], .orq-visually-hidden, [aria-hidden="true"]';

/** Where the rendered text of a message holds what was looked for. Changes nothing in the DOM. */
export function findRanges(message: Element, query: string): readonly Range[] {
  const parts = message.querySelector(words) ?? message;
  const pieces: { node: Text; start: number }[] = [];
  let text = '';
  let before: Element | null = null;
  const walker = document.createTreeWalker(parts, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(control) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    const block = blockOf(node.parentElement);
    // Words of two blocks do not make one.
    if (before && block !== before) text += '\n';
    before = block;
    pieces.push({ node, start: text.length });
    text += node.data;
  }
  return findInText(text, query).map(({ start, end }) => {
    const range = new Range();
    const first = pieces.findLast((piece) => piece.start <= start);
    const last = pieces.findLast((piece) => piece.start < end);
    if (first) range.setStart(first.node, start - first.start);
    if (last) range.setEnd(last.node, end - last.start);
    return range;
  });
}

function blockOf(element: Element | null): Element | null {
  let block = element;
  while (block && getComputedStyle(block).display === 'inline') block = block.parentElement;
  return block;
}
