import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { CodeBlock, type CodeBlockProps } from './code-block.tsx';
import { CodeFigure } from './code-figure.tsx';
import { HighlighterProvider } from './highlighter-context.tsx';
import { defaultHighlighter } from './highlighter.ts';
import type { Highlighter, LineTokenizer } from './line-tokenizer.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const lines = (count: number) => Array.from({ length: count }, (_, index) => `line ${index + 1}`).join('\n');

/** Colours every line as a keyword, and counts the lines that it reads. */
function countingHighlighter() {
  const tokenize = vi.fn<LineTokenizer>((line) => [[{ text: line, kind: 'keyword' }], undefined]);
  const highlighter: Highlighter = { get: () => tokenize, load: async () => tokenize };
  return { tokenize, highlighter };
}

it('is a plain figure until the rest of it is loaded', async () => {
  const props: CodeBlockProps = { code: lines(61), language: 'ts', meta: '', open: false };
  render(<CodeBlock {...props} />);
  expect(screen.getByRole('figure', { name: 'ts' })).toHaveTextContent(/line 60(?! ?line)/);
  expect(await screen.findByRole('figure', { name: 'TypeScript' })).toHaveTextContent('line 60');
  expect(screen.getByRole('button', { name: 'Show all 61 lines' })).toBeVisible();
});

describe('a block of code', () => {
  it('is a figure with the name of its language', () => {
    render(<CodeFigure code="a" language="ts" meta="" open={false} />);
    expect(screen.getByRole('figure', { name: 'TypeScript' })).toHaveTextContent('TypeScript');
  });

  it('is copied whole, though it shows its first lines, and says so for a while', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
    render(<CodeFigure code={lines(80)} language="ts" meta="" open={false} />);
    await user.click(screen.getByRole('button', { name: 'Copy code, TypeScript' }));
    await expect(navigator.clipboard.readText()).resolves.toBe(lines(80));
    expect(screen.getByRole('button', { name: 'Copied' })).toBeVisible();
    await vi.waitFor(() => {
      act(() => void vi.advanceTimersByTime(2000));
      expect(screen.getByRole('button', { name: 'Copy code, TypeScript' })).toBeVisible();
    });
  });

  it('wraps its lines when asked to', async () => {
    render(<CodeFigure code="a" language="" meta="" open={false} />);
    const wrap = screen.getByRole('button', { name: 'Wrap lines' });
    expect(wrap).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(wrap);
    expect(wrap).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('figure')).toHaveAttribute('data-wrap');
  });

  it('shows sixty lines, and all of them when asked to', async () => {
    render(<CodeFigure code={lines(61)} language="" meta="" open={false} />);
    expect(screen.getByRole('figure')).toHaveTextContent(/line 60(?! ?line)/);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 61 lines' }));
    expect(screen.getByRole('figure')).toHaveTextContent('line 61');
    await userEvent.click(screen.getByRole('button', { name: 'Show fewer lines' }));
    expect(screen.getByRole('figure')).not.toHaveTextContent('line 61');
  });

  it('shows sixty lines without a button to show more', () => {
    render(<CodeFigure code={lines(60)} language="" meta="" open={false} />);
    expect(screen.getByRole('figure')).toHaveTextContent('line 60');
    expect(screen.queryByRole('button', { name: /Show/ })).toBeNull();
  });

  it('keeps its header in view when it is long', () => {
    const block = (count: number) => <CodeFigure code={lines(count)} language="" meta="" open />;
    const { rerender } = render(block(12));
    expect(screen.getByRole('figure')).not.toHaveAttribute('data-long');
    rerender(block(13));
    expect(screen.getByRole('figure')).toHaveAttribute('data-long');
  });

  it('cannot be reached by Tab while all of it is in view', () => {
    const { container } = render(<CodeFigure code="a" language="" meta="" open={false} />);
    expect(container.querySelector('pre')).not.toHaveAttribute('tabindex');
  });
});

describe('colours', () => {
  it('come to each line once, when it is finished', () => {
    const { tokenize, highlighter } = countingHighlighter();
    const block = (code: string, open: boolean) => (
      <HighlighterProvider highlighter={highlighter}>
        <CodeFigure code={code} language="ts" meta="" open={open} />
      </HighlighterProvider>
    );
    const { container, rerender } = render(block('one', true));
    expect(container.querySelector('.orq-tok-keyword')).toBeNull();
    const code = lines(50);
    for (let length = 0; length < code.length; length += 3) rerender(block(code.slice(0, length), true));
    const first = container.querySelector('.orq-tok-keyword');
    rerender(block(code, false));
    expect(container.querySelector('.orq-tok-keyword')).toBe(first);
    expect(container.querySelectorAll('.orq-tok-keyword')).toHaveLength(50);
    expect(container.querySelector('code')?.textContent).toBe(code);
    const read = tokenize.mock.calls.map(([line]) => line).filter((line) => line.startsWith('line'));
    expect(read).toEqual(code.split('\n'));
  });

  it('come in one element where tokens of a kind have only space between them', () => {
    const words: LineTokenizer = (line) => [
      line.split(/(\s+)/).map((text) => (text.trim() === '' ? { text } : { text, kind: 'keyword' as const })),
      undefined,
    ];
    const { container } = render(
      <HighlighterProvider highlighter={{ get: () => words, load: async () => words }}>
        <CodeFigure code={'export  async function\n  return'} language="ts" meta="" open={false} />
      </HighlighterProvider>,
    );
    const tokens = [...container.querySelectorAll('.orq-tok-keyword')].map((token) => token.textContent);
    expect(tokens).toEqual(['export  async function', 'return']);
    expect(container.querySelector('code')?.textContent).toBe('export  async function\n  return');
  });

  it('are read for no line that does not show', () => {
    const { tokenize, highlighter } = countingHighlighter();
    render(
      <HighlighterProvider highlighter={highlighter}>
        <CodeFigure code={lines(500)} language="ts" meta="" open={false} />
      </HighlighterProvider>,
    );
    expect(tokenize).toHaveBeenCalledTimes(60);
  });

  it('wait while nobody sees the page, and then go on where they were', () => {
    const { tokenize, highlighter } = countingHighlighter();
    const block = (count: number) => (
      <HighlighterProvider highlighter={highlighter}>
        <CodeFigure code={lines(count)} language="ts" meta="" open />
      </HighlighterProvider>
    );
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    const turn = (isHidden: boolean) => {
      hidden.mockReturnValue(isHidden);
      act(() => void document.dispatchEvent(new Event('visibilitychange')));
    };
    const { container, rerender } = render(block(11));
    turn(true);
    for (let count = 12; count <= 51; count++) rerender(block(count));
    expect(tokenize).toHaveBeenCalledTimes(10);
    expect(container.querySelector('code')?.textContent).toBe(lines(51));
    turn(false);
    expect(tokenize.mock.calls.map(([line]) => line)).toEqual(lines(50).split('\n'));
    expect(container.querySelector('code')?.textContent).toBe(lines(51));
    hidden.mockRestore();
  });

  it('come once the language is loaded, and change no character', async () => {
    const code = 'const a = "b"; // c\n\nreturn a;';
    const { container } = render(<CodeFigure code={code} language="typescript" meta="" open={false} />);
    expect(container.querySelector('code')?.textContent).toBe(code);
    await vi.waitFor(() => expect(container.querySelector('.orq-tok-comment')).toHaveTextContent('// c'));
    expect(container.querySelector('code')?.textContent).toBe(code);
    expect(container.querySelector('[style]')).toBeNull();
  });

  it('are there at once for a language that was loaded before', async () => {
    await defaultHighlighter.load('css');
    const { container } = render(
      <HighlighterProvider highlighter={defaultHighlighter}>
        <CodeFigure code="a { color: #fff }" language="css" meta="" open={false} />
      </HighlighterProvider>,
    );
    expect(container.querySelector('.orq-tok-number')).toHaveTextContent('#fff');
  });

  it('never come without a highlighter, or for a language that none knows', async () => {
    const load = vi.fn<Highlighter['load']>(async () => undefined);
    const { container, rerender } = render(
      <HighlighterProvider highlighter={null}>
        <CodeFigure code="a" language="ts" meta="" open={false} />
      </HighlighterProvider>,
    );
    rerender(
      <HighlighterProvider highlighter={{ get: () => undefined, load }}>
        <CodeFigure code="a" language="quux" meta="" open={false} />
      </HighlighterProvider>,
    );
    await vi.waitFor(() => expect(load).toHaveBeenCalledWith('quux'));
    expect(container.querySelector('span[class^="orq-tok"]')).toBeNull();
    expect(screen.getByRole('figure', { name: 'quux' })).toHaveTextContent('a');
  });
});
