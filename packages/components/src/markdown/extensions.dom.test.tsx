import { render, screen } from '@testing-library/react';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import type { MarkdownComponents } from './components.ts';
import { createGrammar, Markdown, type DelimiterType, type MarkdownConfig } from './index.ts';
import { growing, markdown } from './test/arbitrary-markdown.ts';

const delimiter: DelimiterType = { resolve: 'Highlight', mark: 'HighlightMark' };
const highlight: MarkdownConfig = {
  defineNodes: ['Highlight', 'HighlightMark'],
  parseInline: [
    {
      name: 'Highlight',
      parse: (cx, next, position) =>
        next === 61 && cx.char(position + 1) === 61
          ? cx.addDelimiter(delimiter, position, position + 2, true, true)
          : -1,
    },
  ],
};
const notes: MarkdownConfig = {
  defineNodes: [{ name: 'Note', block: true }],
  parseBlock: [
    {
      name: 'Note',
      before: 'FencedCode',
      parse(cx, line) {
        if (!line.text.startsWith(':::')) return false;
        const from = cx.lineStart;
        while (cx.nextLine() && !line.text.startsWith(':::'));
        cx.nextLine();
        cx.addElement(cx.elt('Note', from, cx.prevLineEnd()));
        return true;
      },
    },
  ],
};
const grammar = createGrammar([highlight, notes]);
const components: MarkdownComponents = {
  nodes: {
    Highlight: ({ children }) => <mark>{children}</mark>,
    Note: ({ source }) => <aside>{source.replaceAll(/^:::.*$/gm, '').trim()}</aside>,
  },
};
const extended = { grammar, components };

it('a line takes syntax of one’s own, with other syntax in it', () => {
  const { container } = render(<Markdown text="This is ==very **important**==." {...extended} />);
  expect(container.querySelector('p')?.innerHTML).toContain('<mark>very <strong');
  expect(container).toHaveTextContent('This is very important.');
});

it('so does a block, closed or not, whole or growing', () => {
  const text = 'Before\n\n:::\nMind the gap.\n:::\n\nAfter';
  const view = render(<Markdown text="" {...extended} streaming />);
  for (let length = 1; length <= text.length; length += 1) {
    view.rerender(<Markdown text={text.slice(0, length)} {...extended} streaming />);
  }
  view.rerender(<Markdown text={text} {...extended} />);
  expect(screen.getByRole('complementary')).toHaveTextContent(/^Mind the gap\.$/);
  expect(view.container).toHaveTextContent('BeforeMind the gap.After');
  view.rerender(<Markdown text={':::\nNobody closes it'} {...extended} />);
  expect(screen.getByRole('complementary')).toHaveTextContent('Nobody closes it');
});

it('a text that has grown is the same to the byte, with elements and syntax of one’s own too', () => {
  const own = {
    grammar,
    components: {
      ...components,
      a: ({ href, children }) => <a href={href}>{children}</a>,
      p: ({ children }) => <section>{children}</section>,
      codeBlock: ({ code, language }) => <pre data-language={language}>{code}</pre>,
      math: ({ source }) => <samp>{source}</samp>,
    } satisfies MarkdownComponents,
  };
  const pieces = fc.constantFrom('==marked **bold**== ', '==', ':::\na note\n:::\n', ':::\n', '\n\n');
  const text = fc
    .array(fc.oneof(markdown, pieces), { minLength: 1, maxLength: 6 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(growing(text), ({ text: whole, cuts }) => {
      const grown = render(<Markdown id="answer" text="" {...own} streaming />);
      for (const cut of cuts)
        grown.rerender(<Markdown id="answer" text={whole.slice(0, cut)} {...own} streaming />);
      grown.rerender(<Markdown id="answer" text={whole} {...own} />);
      const fresh = render(<Markdown id="answer" text={whole} {...own} />);
      expect(grown.container.innerHTML).toBe(fresh.container.innerHTML);
      grown.unmount();
      fresh.unmount();
    }),
    { numRuns: 60 },
  );
}, 30_000);
