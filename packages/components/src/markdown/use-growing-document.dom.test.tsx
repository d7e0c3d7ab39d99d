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
    for (let step = 0; step < 6; step += 1) settle();
    expect(view.container.innerHTML).toBe(render(<Markdown text={paragraphs} />).container.innerHTML);
    expect(vi.getTimerCount()).toBe(0);
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
