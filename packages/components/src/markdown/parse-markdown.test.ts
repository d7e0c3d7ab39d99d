import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { groupsOf, parseMarkdown, type MarkdownDocument } from './parse-markdown.ts';
import type { SyntaxNode } from './syntax-node.ts';
import { growing, largeMarkdown, markdown, type GrowingText } from './test/arbitrary-markdown.ts';

const numRuns = 1500;

describe('a text in pieces', () => {
  it('is, once it is whole, the document that the text gives at once', () => {
    fc.assert(fc.property(growing(markdown), expectWhole), { numRuns });
  });

  it('is, at each piece, what that much of the text gives at once', () => {
    fc.assert(fc.property(growing(markdown), expectGrown), { numRuns });
  });

  it('is the same document past the limits too', () => {
    fc.assert(fc.property(growing(largeMarkdown), expectWhole), { numRuns: 100 });
  });
});

function expectWhole({ text, cuts }: GrowingText): void {
  const grown = parseMarkdown(text, grow(text, cuts));
  expect(describeDocument(grown)).toEqual(describeDocument(parseMarkdown(text)));
}

function expectGrown({ text, cuts }: GrowingText): void {
  const grown = grow(text, cuts);
  const atOnce = parseMarkdown(grown.text, undefined, { streaming: true });
  expect(describeDocument(grown)).toEqual(describeDocument(atOnce));
}

function grow(text: string, cuts: readonly number[]): MarkdownDocument {
  let document = parseMarkdown('', undefined, { streaming: true });
  for (const cut of cuts) document = parseMarkdown(text.slice(0, cut), document, { streaming: true });
  return document;
}

function describeDocument(document: MarkdownDocument) {
  const { links, footnotes, marks } = document.references;
  return {
    blocks: groupsOf(document)
      .flat()
      .map(({ key, source, node, open, code }) =>
        code === undefined ? { key, source, open, syntax: describeNode(node, source.length) } : { key, code },
      ),
    links: [...links],
    footnotes: [...footnotes.keys()],
    marks,
  };
}

/** Positions after `end` are those of what closed the open syntax for show. */
function describeNode(node: SyntaxNode, end: number): string {
  const children: string[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(describeNode(child, end));
  return `${node.name} ${Math.min(node.from, end)}-${Math.min(node.to, end)}(${children.join(' ')})`;
}
