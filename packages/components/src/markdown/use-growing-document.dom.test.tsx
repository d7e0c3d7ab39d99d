import { act, render } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Markdown } from './markdown.tsx';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const paragraphs = 'Some words that fill a line. 🚀\n\n'.repeat(3000);
const shownOf = (view: { container: HTMLElement }) => view.container.textContent.length;
function settle(): void {
  act(() => {
    vi.advanceTimersByTime(16);
  });
}

describe('much text at once', () => {
  it('comes in steps while it streams, and is whole after them', () => {
    const view = render(<Markdown text="Some" streaming />);
    view.rerender(<Markdown text={paragraphs} />);
    const first = shownOf(view);
    expect(first).toBeLessThan(16_100);
    settle();
    expect(shownOf(view)).toBeGreaterThan(first);
    expect(shownOf(view)).toBeLessThan(32_100);
    while (vi.getTimerCount() > 0) settle();
    expect(view.container.innerHTML === render(<Markdown text={paragraphs} />).container.innerHTML).toBe(
      true,
    );
  });

  it.each([
    ['paragraphs', 'a\n\n', 'p'],
    ['items', '- a\n', 'li'],
    ['rows', '| a |\n', 'td'],
    ['rules', '---\n\n', 'hr'],
    ['fences', '```\n```\n', 'figure'],
  ])('comes with a bounded number of new blocks a step: %s', (_name, unit, tag) => {
    const view = render(<Markdown text="" streaming />);
    const text = `| h |\n|---|\n${unit.repeat(3000)}`;
    view.rerender(<Markdown text={tag === 'td' ? text : unit.repeat(3000)} streaming />);
    const count = () => view.container.querySelectorAll(tag).length;
    let before = 0;
    while (vi.getTimerCount() > 0) {
      expect(count() - before).toBeLessThanOrEqual(400);
      before = count();
      settle();
    }
    expect(count()).toBeGreaterThan(2900);
  });

  it('is plain text after thousands of blocks, the same whether it grew or not', () => {
    const text = 'Words.\n\n'.repeat(9000);
    const view = render(<Markdown text="" streaming />);
    view.rerender(<Markdown text={text} />);
    while (vi.getTimerCount() > 0) settle();
    const whole = render(<Markdown text={text} />);
    expect(view.container.innerHTML === whole.container.innerHTML).toBe(true);
    expect(view.container.querySelectorAll('*').length).toBeLessThan(8300);
    expect(view.container.textContent.match(/Words\./g)).toHaveLength(9000);
  });

  it('never shows half a character', () => {
    const view = render(<Markdown text="" streaming />);
    view.rerender(<Markdown text={`${'a'.repeat(15_999)}🚀${'b'.repeat(100)}`} streaming />);
    expect(view.container.textContent).toMatch(/a🚀$/);
  });

  it('is there at once where it was whole from the start', () => {
    expect(shownOf(render(<Markdown text={paragraphs} />))).toBeGreaterThan(80_000);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('is another text at once', () => {
    const view = render(<Markdown text="Other words" streaming />);
    view.rerender(<Markdown text={paragraphs} />);
    expect(shownOf(view)).toBeGreaterThan(80_000);
  });
});
