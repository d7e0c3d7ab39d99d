import { MarkdownParser } from '@lezer/markdown';
import { render } from '@testing-library/react';
import * as fc from 'fast-check';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { HighlighterProvider } from '../code/highlighter-context.tsx';
import type { MarkdownComponents } from './components.ts';
import { Markdown, type MarkdownProps } from './markdown.tsx';
import { growing, markdown } from './test/arbitrary-markdown.ts';
import { sampleAnswer } from './test/sample.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Without colours, which come when they are loaded. */
function Plain(props: MarkdownProps) {
  return (
    <HighlighterProvider highlighter={null}>
      <Markdown id="answer" {...props} />
    </HighlighterProvider>
  );
}

/** Renders `text` as it arrives, `step` characters at a time. */
function stream(text: string, step: number, props: Partial<MarkdownProps> = {}) {
  const view = render(<Plain {...props} text="" streaming />);
  for (let length = step; length < text.length; length += step) {
    view.rerender(<Plain {...props} text={text.slice(0, length)} streaming />);
  }
  return view;
}

/** An element that counts how often it renders. */
function counted(Tag: 'p' | 'li' | 'tr' | 'pre') {
  let count = 0;
  const component = ({ children }: { readonly children?: ReactNode; readonly code?: string }) => {
    count++;
    return <Tag>{children}</Tag>;
  };
  return { component, renders: () => count };
}

describe('a text that has grown', () => {
  it('is, once settled, the same to the byte as one that was there at once', () => {
    const text = fc.oneof(markdown, fc.constant(sampleAnswer));
    fc.assert(
      fc.property(growing(text), ({ text: whole, cuts }) => {
        const grown = render(<Plain text="" streaming />);
        for (const cut of cuts) grown.rerender(<Plain text={whole.slice(0, cut)} streaming />);
        grown.rerender(<Plain text={whole} />);
        const fresh = render(<Plain text={whole} />);
        expect(grown.container.innerHTML).toBe(fresh.container.innerHTML);
        grown.unmount();
        fresh.unmount();
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it('is the same when it grows character by character', () => {
    const { container, rerender } = stream(sampleAnswer, 1);
    rerender(<Plain text={sampleAnswer} />);
    expect(container.innerHTML).toBe(render(<Plain text={sampleAnswer} />).container.innerHTML);
  });

  it('is the same where a formula turns out to be displayed', () => {
    const text = '\\(a \\[b\\] c';
    const { container, rerender } = stream(text, 1);
    rerender(<Plain text={text} />);
    expect(container.innerHTML).toBe(render(<Plain text={text} />).container.innerHTML);
  });

  it('keeps the elements of its blocks', () => {
    const { container, rerender } = stream(sampleAnswer.slice(0, 400), 7);
    const heading = container.querySelector('h1');
    const paragraph = container.querySelector('p');
    rerender(<Plain text={sampleAnswer} />);
    expect(container.querySelector('h1')).toBe(heading);
    expect(container.querySelector('p')).toBe(paragraph);
  });
});

describe('one more piece', () => {
  const paragraphs = (count: number) =>
    Array.from({ length: count }, (_, index) => `Paragraph ${index} with **bold** words.\n\n`).join('');

  /** What the last of many pieces cost, in parses, characters parsed and blocks rendered. */
  function costOfLastPiece(
    text: string,
    piece: string,
    components: MarkdownComponents,
    rendered: () => number,
  ) {
    const view = render(<Plain text={text} components={components} streaming />);
    const parse = vi.spyOn(MarkdownParser.prototype, 'parse');
    const before = rendered();
    view.rerender(<Plain text={text + piece} components={components} streaming />);
    const characters = parse.mock.calls
      .map(([input]) => input.length)
      .reduce((sum, length) => sum + length, 0);
    const cost = { parses: parse.mock.calls.length, characters, rendered: rendered() - before };
    view.unmount();
    parse.mockRestore();
    return cost;
  }

  it('costs one parse of the end and one block, at the end of a long text as at its start', () => {
    const p = counted('p');
    const cost = (count: number) =>
      costOfLastPiece(`${paragraphs(count)}Paragraph`, ' x', { p: p.component }, p.renders);
    const short = cost(10);
    expect(short).toEqual({ parses: 1, characters: expect.any(Number), rendered: 1 });
    expect(short.characters).toBeLessThan(200);
    expect(cost(1000).characters).toBeLessThan(200);
    expect({ ...cost(1000), characters: 0 }).toEqual({ ...short, characters: 0 });
  });

  it('renders no finished item of its list again', () => {
    const li = counted('li');
    const items = Array.from({ length: 100 }, (_, index) => `- item ${index}\n`).join('');
    expect(costOfLastPiece(`${items}- item`, ' x', { li: li.component }, li.renders).rendered).toBe(1);
  });

  it('renders no finished row of its table again', () => {
    const tr = counted('tr');
    const table = `| a | b |\n|---|---|\n${'| 1 | 2 |\n'.repeat(50)}`;
    expect(costOfLastPiece(`${table}| 3`, ' x', { tr: tr.component }, tr.renders).rendered).toBe(1);
  });

  it('parses nothing within a fence', () => {
    const codeBlock = counted('pre');
    const text = `Look:\n\n\`\`\`ts\n${'const a = 1;\n'.repeat(500)}`;
    const cost = costOfLastPiece(text, 'const b', { codeBlock: codeBlock.component }, codeBlock.renders);
    expect(cost).toEqual({ parses: 0, characters: 0, rendered: 1 });
  });

  it('that defines a link renders the link, and no block', () => {
    const p = counted('p');
    const before = 'See [the notes].\n\nMore.\n\n';
    const components = { p: p.component };
    const view = render(<Plain text={before} components={components} streaming />);
    expect(view.container).toHaveTextContent('See [the notes].');
    const rendered = p.renders();
    view.rerender(<Plain text={`${before}[the notes]: /notes\n\nEnd`} components={components} streaming />);
    expect(view.getByRole('link', { name: 'the notes' })).toHaveAttribute('href', '/notes');
    expect(p.renders() - rendered).toBe(1); // the new paragraph
  });

  it('renders nothing when it brings nothing', () => {
    const p = counted('p');
    const components = { p: p.component };
    const view = render(<Plain text="One.\n\nTwo" components={components} streaming />);
    const rendered = p.renders();
    view.rerender(<Plain text="One.\n\nTwo" components={components} streaming />);
    expect(p.renders()).toBe(rendered);
  });
});

describe('while it grows', () => {
  it.each([
    ['a **bo', 'a bo'],
    ['a **bold', 'a bold'],
    ['a **bold *both', 'a bold both'],
    ['a `co', 'a co'],
    ['a ~~gone', 'a gone'],
    ['[the do', 'the do'],
    ['[the docs](https://exam', 'the docs'],
    ['a ![cat](cat.p', 'a'],
    ['seen [1', 'seen'],
    ['$$\n', ''],
    ['\\(x^2', 'x^2'],
    ['text\n---', 'text'],
    ['text\n#', 'text'],
    ['text\n1.', 'text'],
    ['text\n- ', 'text'],
    ['text <br', 'text'],
    ['text &am', 'text'],
    ['note[^1', 'note'],
    ['text\n[label]: https://exam', 'text'],
    ['```ts', ''],
  ])('%j shows %j', (text, shown) => {
    const { container } = render(<Plain text={text} streaming />);
    expect(container.textContent.trim()).toBe(shown);
  });

  it('shows a table from its first cell', () => {
    const { getAllByRole, rerender } = render(<Plain text="| Name | Va" streaming />);
    expect(getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Name', 'Va']);
    rerender(<Plain text={'| Name | Value |\n|--'} streaming />);
    expect(getAllByRole('columnheader')).toHaveLength(2);
    rerender(<Plain text={'| Name | Value |\n|------|-------|\n| a | **b'} streaming />);
    expect(getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['a', 'b']);
  });

  it('shows all that was written once it is whole, also what nothing closed', () => {
    const { container, rerender } = render(<Plain text="a **b [c `d" streaming />);
    rerender(<Plain text="a **b [c `d" />);
    expect(container.textContent).toBe('a **b [c `d');
  });
});
