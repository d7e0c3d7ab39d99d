import type { SyntaxNode } from './syntax-node.ts';

import { unescapeText } from './unescape.ts';

/** Where a link or an image leads, as written: not yet checked. */
export interface LinkTarget {
  readonly href: string;
  readonly title: string | undefined;
}

/** Labels match whatever their case and white space. */
export function normalizeLabel(label: string): string {
  return label.trim().replaceAll(/\s+/g, ' ').toLowerCase().toUpperCase();
}

/** The destination and title of a link, image or link definition; `undefined` when it names none. */
export function linkTarget(node: SyntaxNode, source: string): LinkTarget | undefined {
  // An address in the text of a link is a child too: only what follows the text is the destination.
  const start = node.name === 'LinkReference' ? node.firstChild : node.getChildren('LinkMark')[1];
  let href: string | undefined;
  let title: string | undefined;
  for (let child = start?.nextSibling; child; child = child.nextSibling) {
    const text = source.slice(child.from, child.to);
    if (child.name === 'URL') href = unescapeText(text.startsWith('<') ? text.slice(1, -1) : text);
    else if (child.name === 'LinkTitle') title = unescapeText(text.slice(1, -1));
    else if (text === '(') href = '';
  }
  return href === undefined ? undefined : { href, title };
}
