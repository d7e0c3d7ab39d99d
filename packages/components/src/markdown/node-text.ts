import type { SyntaxNode } from './syntax-node.ts';

import { decodeEntity } from './unescape.ts';

/** The source of `node` between two positions, without the marks in it: those of a quote, for one. */
export function textWithoutMarks(node: SyntaxNode, source: string, from = node.from, to = node.to): string {
  let text = '';
  let position = from;
  for (let child = node.firstChild; child && child.from < to; child = child.nextSibling) {
    if (child.from < from || !child.name.endsWith('Mark')) continue;
    text += source.slice(position, child.from);
    position = child.to;
  }
  return text + source.slice(position, to);
}

/** What `node` says once rendered: an image's description. */
export function plainText(node: SyntaxNode, source: string): string {
  switch (node.name) {
    case 'Escape':
      return source.slice(node.from + 1, node.to);
    case 'Entity':
      return decodeEntity(source.slice(node.from, node.to));
    case 'Link':
    case 'Image':
    case 'PendingLink':
    case 'PendingImage': {
      const [open, close] = node.getChildren('LinkMark');
      return plainChildren(node, source, open?.to ?? node.from, close?.from ?? node.to);
    }
    default:
      return node.name.endsWith('Mark') ? '' : plainChildren(node, source, node.from, node.to);
  }
}

function plainChildren(node: SyntaxNode, source: string, from: number, to: number): string {
  let text = '';
  let position = from;
  for (let child = node.firstChild; child && child.from < to; child = child.nextSibling) {
    if (child.from < from) continue;
    text += source.slice(position, child.from) + plainText(child, source);
    position = child.to;
  }
  return text + source.slice(position, to);
}
