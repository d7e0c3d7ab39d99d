import type { SyntaxNode } from '@lezer/common';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { groupsOf, parseMarkdown, type MarkdownDocument } from './parse-markdown.ts';
import { growingMarkdown } from './test/arbitrary-markdown.ts';

describe('a text in pieces', () => {
  it('is, once it is whole, the document that the text gives at once', () => {
    fc.assert(
      fc.property(growingMarkdown, ({ text, cuts }) => {
        const grown = parseMarkdown(text, grow(text, cuts));
        expect(describeDocument(grown)).toEqual(describeDocument(parseMarkdown(text)));
      }),
      { numRuns: 2000 },
    );
  });

  it('is, at each piece, what that much of the text gives at once', () => {
    fc.assert(
      fc.property(growingMarkdown, ({ text, cuts }) => {
        const grown = grow(text, cuts);
        const shown = parseMarkdown(grown?.text ?? '', undefined, { streaming: true });
        expect(grown && describeDocument(grown)).toEqual(grown && describeDocument(shown));
      }),
      { numRuns: 2000 },
    );
  });
});

function grow(text: string, cuts: readonly number[]): MarkdownDocument | undefined {
  let document: MarkdownDocument | undefined;
  for (const cut of cuts) document = parseMarkdown(text.slice(0, cut), document, { streaming: true });
  return document;
}

function describeDocument(document: MarkdownDocument) {
  const { links, footnotes, marks } = document.references;
  return {
    blocks: groupsOf(document)
      .flat()
      .map(({ key, source, node, open, code }) =>
        code === undefined ? { key, source, open, syntax: describeNode(node) } : { key, code },
      ),
    links: [...links],
    footnotes: [...footnotes.keys()],
    marks,
  };
}

function describeNode(node: SyntaxNode): string {
  const children: string[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(describeNode(child));
  return `${node.name} ${node.from}-${node.to}(${children.join(' ')})`;
}
