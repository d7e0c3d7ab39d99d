import '../styles/index.css';

import { render, screen } from '@testing-library/react';
import type { ReactElement } from 'react';
import { expect, it } from 'vitest';

import { CodeFigure } from './code-figure.tsx';
import { HighlighterProvider } from './highlighter-context.tsx';
import type { Highlighter, LineTokenizer } from './line-tokenizer.ts';

const tokenize: LineTokenizer = (line) => [[{ text: line, kind: 'keyword' }], undefined];
const highlighter: Highlighter = { get: () => tokenize, load: async () => tokenize };
const code = 'a line\n'.repeat(9).trimEnd();

/** As many blocks as fill ten screens of their own scroller. */
const blocks = (open: boolean): ReactElement => (
  <HighlighterProvider highlighter={highlighter}>
    {Array.from({ length: 20 }, (_, index) => (
      <CodeFigure key={index} code={code} language={`l${index}`} meta="" open={open} />
    ))}
  </HighlighterProvider>
);

function renderInScroller(content: ReactElement): HTMLElement {
  const container = document.createElement('div');
  container.className = 'orq-root';
  container.style.setProperty('block-size', '480px');
  container.style.setProperty('overflow', 'auto');
  document.body.append(container);
  render(content, { container });
  return container;
}

const figures = () => screen.getAllByRole('figure');
const isColoured = (figure: HTMLElement) => figure.querySelector('.orq-tok-keyword') !== null;
const hasButtons = (figure: HTMLElement) => figure.querySelector('button') !== null;

it('comes to its colours when it is within a screen of what is in sight, and moves nothing by it', async () => {
  const scroller = renderInScroller(blocks(false));
  const { scrollHeight } = scroller;
  await expect.poll(() => isColoured(figures()[3]!)).toBe(true);
  expect(figures().slice(8).filter(isColoured)).toEqual([]);
  expect(figures().every((figure) => figure.querySelector('code')?.textContent === code)).toBe(true);
  scroller.scrollTo({ top: scroller.scrollHeight });
  await expect.poll(() => isColoured(figures()[19]!)).toBe(true);
  expect(isColoured(figures()[10]!)).toBe(false);
  expect(scroller.scrollHeight).toBe(scrollHeight);
});

it('has its buttons where it is near, and everywhere once the page is quiet', async () => {
  renderInScroller(blocks(false));
  await expect.poll(() => hasButtons(figures()[0]!)).toBe(true);
  expect(hasButtons(figures()[19]!)).toBe(false);
  await expect.poll(() => figures().every(hasButtons), { timeout: 10_000 }).toBe(true);
  expect(isColoured(figures()[19]!)).toBe(false);
});

it('has both at once while it is being written', () => {
  renderInScroller(blocks(true));
  expect(figures().every((figure) => isColoured(figure) && hasButtons(figure))).toBe(true);
});
