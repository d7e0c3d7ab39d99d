import { createRequire } from 'node:module';

import { GFM, parser, type MarkdownExtension } from '@lezer/markdown';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { TreeFragment } from '@lezer/common';

import { footnotes } from '../syntax/footnotes.ts';
import { limits } from '../syntax/limits.ts';
import { math } from '../syntax/math.ts';
import type { SyntaxNode } from '../syntax-node.ts';
import { growing, markdown } from '../test/arbitrary-markdown.ts';
import { NodeType } from './node-type.ts';

// What is required is not resolved by Vite: this is Lezer as its author publishes it.
const lezer = createRequire(import.meta.url)('@lezer/markdown') as typeof import('@lezer/markdown');

const extensions = (gfm: MarkdownExtension): MarkdownExtension => [limits, gfm, math, footnotes];
const ours = parser.configure(extensions(GFM));
const theirs = lezer.parser.configure(extensions(lezer.GFM));

function describe(node: SyntaxNode): string {
  const children: string[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(describe(child));
  return `${node.name} ${node.from}-${node.to}(${children.join(' ')})`;
}

it('compares two', () => {
  expect(ours.nodeSet.types[1]).toBeInstanceOf(NodeType);
  expect(theirs.nodeSet.types[1]).not.toBeInstanceOf(NodeType);
});

it('a text has the tree that Lezer makes of it', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      expect(describe(ours.parse(text).topNode)).toBe(describe(theirs.parse(text).topNode));
    }),
    { numRuns: 1000 },
  );
});

it('so has one that grows, and takes over what was there', () => {
  fc.assert(
    fc.property(growing(markdown), ({ text, cuts }) => {
      let tree = ours.parse('');
      for (const cut of [...cuts, text.length]) {
        const last = tree.topNode.lastChild;
        // What follows may be indented, and then belongs to the footnote.
        const common = last?.name === 'FootnoteDefinition' ? last.from : tree.length;
        tree = ours.parse(text.slice(0, cut), [new TreeFragment(0, common, tree, 0, true, true)]);
        expect(describe(tree.topNode)).toBe(describe(theirs.parse(text.slice(0, cut)).topNode));
      }
    }),
    { numRuns: 1000 },
  );
});
