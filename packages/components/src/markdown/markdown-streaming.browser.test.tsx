import '../styles/index.css';

import { render } from '@testing-library/react';
import { MarkdownParser } from '@lezer/markdown';
import { Profiler } from 'react';
import { describe, expect, it, onTestFinished, vi } from 'vitest';

import { Markdown } from './markdown.tsx';
import { answers } from './test/answers.ts';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
const task = () => new Promise((resolve) => setTimeout(resolve, 0));

/** The parts of `text` that a reader sees one after another. */
function* growing(text: string, step: number): Generator<string> {
  for (let length = step; length < text.length; length += step) yield text.slice(0, length);
  yield text;
}

/** What moved by itself since the page began, as the browser scores it. */
function watchShifts(isCounted: (shift: LayoutShift) => boolean): () => number {
  let score = 0;
  const take = (entries: PerformanceEntryList): void => {
    for (const entry of entries as LayoutShift[]) if (isCounted(entry)) score += entry.value;
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  onTestFinished(() => observer.disconnect());
  return () => {
    take(observer.takeRecords());
    return score;
  };
}

/** An entry of the Layout Instability API, which TypeScript does not know. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

describe('layout', () => {
  it('sees what moves', async () => {
    const score = watchShifts(() => true);
    const { container } = render(<Markdown text={'A line.\n\n'.repeat(5)} />);
    await frame();
    await frame();
    const space = document.createElement('div');
    space.style.setProperty('block-size', '150px');
    container.prepend(space);
    await expect.poll(score).toBeGreaterThan(0.01);
  });

  it.each(Object.entries(answers))(
    'moves nothing but its growing end while an answer comes: %s',
    async (_name, { text: whole }) => {
      const view = render(<Markdown text="" streaming />);
      const root = view.container.querySelector('[data-orq-markdown]')!;
      /** The last two blocks are still being written. */
      const isFinished = (node: Node | null): boolean => {
        const block = [...root.children].find((child) => child.contains(node));
        return (
          block !== undefined &&
          block !== root.lastElementChild &&
          block !== root.lastElementChild?.previousElementSibling
        );
      };
      const score = watchShifts(({ sources }) => sources.some(({ node }) => isFinished(node)));
      for (const text of growing(whole, 12)) {
        view.rerender(<Markdown text={text} streaming />);
        await frame();
      }
      view.rerender(<Markdown text={whole} />);
      await frame();
      await frame();
      await task();
      expect(root.children.length).toBeGreaterThan(0);
      expect(score()).toBeLessThan(0.01);
    },
  );
});

const LENGTH = 1_000_000;
/** Characters that one update adds at most. */
const STEP = 16_000;
/** A table of many columns or a deep list may need so many; what is dearer shows as plain text. */
const MAX_ELEMENTS = 40_000;

/** Texts made to be dear, of any length. */
const families: Readonly<Record<string, (length: number) => string>> = {
  'nested quotes': repeated(`${'>'.repeat(1000)} a\n`),
  'one line of quotes': repeated('>'),
  'a list in a quote': repeated('> - item with *words*\n'),
  'a fence in a quote': (length) => `> \`\`\`ts\n${repeated('> const a = 1;\n')(length)}`,
  'a list in one item': (length) => `- a\n${repeated('  - item with *words*\n')(length)}`,
  fences: repeated(`\`\`\`ts\n${'const a = 1;\n'.repeat(7)}\`\`\`\n`),
  'short paragraphs': repeated('a\n\n'),
  html: repeated('<div><b>a</b>\n'),
  brackets: repeated('['),
  'links that do not close': repeated('[a](<b '),
  emphasis: repeated('*a_ '),
  'a table of 2,000 columns': (length) =>
    `|${' h |'.repeat(2000)}\n|${'---|'.repeat(2000)}\n${repeated(`|${' c |'.repeat(2000)}\n`)(length)}`,
  'one line': repeated('word '),
  definitions: repeated('[a]: /b "c"\n'),
  formulas: repeated('\\(a $$b$$ '),
};

function repeated(unit: string): (length: number) => string {
  return (length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
}

describe('a megabyte of hostile text', () => {
  it.each(Object.entries(families))('of %s comes in bounded steps', async (_name, make) => {
    const text = make(LENGTH);
    const parse = vi.spyOn(MarkdownParser.prototype, 'parse');
    onTestFinished(() => parse.mockRestore());
    let updates = 0;
    const whole = (shown: string, streaming: boolean) => (
      <Profiler id="markdown" onRender={() => (updates += 1)}>
        <Markdown text={shown} streaming={streaming} />
      </Profiler>
    );
    const view = render(whole('', true));
    view.rerender(whole(text, false));
    await expect.poll(() => updates, { timeout: 25_000 }).toBeGreaterThanOrEqual(LENGTH / STEP);
    expect(parse.mock.calls.length).toBeLessThanOrEqual(updates);
    expect(document.querySelectorAll('*').length).toBeLessThan(MAX_ELEMENTS);
  });
});
