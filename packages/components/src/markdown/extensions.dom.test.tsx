import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import type { MarkdownComponents } from './components.ts';
import { createGrammar, Markdown, type DelimiterType, type MarkdownConfig } from './index.ts';

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
