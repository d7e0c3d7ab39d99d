import { fireEvent, render } from '@testing-library/react';
import { expect, it, vi } from 'vitest';

import { Markdown } from '../markdown/index.ts';
import { Formula } from './formula.tsx';
import { MathProvider } from './math-context.tsx';
import type { MathRenderer, RenderMath } from './math-renderer.ts';

/** Draws what it is given as it is; `bad` it cannot read. */
function fakeRenderer() {
  const draw = vi.fn<RenderMath>((source) => (source === 'bad' ? undefined : <b>{source}</b>));
  const renderer: MathRenderer = { get: () => draw, load: async () => draw };
  return { draw, renderer };
}

const picture = (container: HTMLElement) => container.querySelector('.orq-formula');
const source = (container: HTMLElement) => container.querySelector('code.orq-math');

it('is TeX until Temml is loaded, then MathML', async () => {
  const { container } = render(<Markdown text={String.raw`The sum \(a + b\).`} />);
  expect(source(container)).toHaveTextContent('a + b');
  await vi.waitFor(() => expect(container.querySelector('math')).not.toBeNull());
  expect(source(container)).toBeNull();
  expect(container.querySelector('p')).toHaveTextContent('The sum a+b.');
});

it('leaves prices alone', async () => {
  const { draw, renderer } = fakeRenderer();
  const text = 'Between $5 and $10, or $1.50 a day.';
  const { container } = render(
    <MathProvider renderer={renderer}>
      <Markdown text={text} />
    </MathProvider>,
  );
  expect(container).toHaveTextContent(text);
  expect(draw).not.toHaveBeenCalled();
});

it('is drawn once, when its last delimiter is there', async () => {
  await import('./formula.tsx');
  const { draw, renderer } = fakeRenderer();
  const text = '$$\nx^2\n+ y\n$$\n\nand on.';
  const show = (length: number) => (
    <MathProvider renderer={renderer}>
      <Markdown text={text.slice(0, length)} streaming={length < text.length} />
    </MathProvider>
  );
  const { container, rerender } = render(show(3));
  const close = text.lastIndexOf('$$');
  for (let length = 4; length <= close; length++) rerender(show(length));
  await vi.waitFor(() => expect(source(container)).toHaveTextContent('x^2 + y'));
  expect(draw).not.toHaveBeenCalled();
  for (let length = close; length <= text.length; length++) rerender(show(length));
  expect(picture(container)).toHaveTextContent('x^2 + y');
  expect(draw).toHaveBeenCalledTimes(1);
});

it('keeps its last picture while it is written on', async () => {
  const { renderer } = fakeRenderer();
  const formula = (props: { source: string; open: boolean }) => (
    <MathProvider renderer={renderer}>
      <Formula display {...props} />
    </MathProvider>
  );
  const { container, rerender } = render(formula({ source: 'a', open: false }));
  rerender(formula({ source: 'a + ', open: true }));
  expect(picture(container)).toHaveTextContent('a');
  rerender(formula({ source: 'a + b', open: false }));
  expect(picture(container)).toHaveTextContent('a + b');
  rerender(formula({ source: 'bad', open: false }));
  expect(source(container)).toHaveTextContent('bad');
});

it('shows its TeX where that cannot be read', async () => {
  const { draw, renderer } = fakeRenderer();
  const { container } = render(
    <MathProvider renderer={renderer}>
      <Markdown text={String.raw`\(bad\) and \(good\)`} />
    </MathProvider>,
  );
  await vi.waitFor(() => expect(draw).toHaveBeenCalledTimes(2));
  expect(source(container)).toHaveTextContent('bad');
  expect(picture(container)).toHaveTextContent('good');
});

it('stays TeX without a renderer', async () => {
  const { container } = render(
    <MathProvider renderer={null}>
      <Markdown text="$$x$$" />
    </MathProvider>,
  );
  await vi.dynamicImportSettled();
  expect(source(container)).toHaveTextContent('x');
});

it('is copied as TeX, with the text around it', async () => {
  const { renderer } = fakeRenderer();
  const { container } = render(
    <MathProvider renderer={renderer}>
      <Markdown text={'First \\(a^2\\) here.\n\n- then\n\n$$b$$'} />
    </MathProvider>,
  );
  await vi.waitFor(() => expect(container.querySelectorAll('.orq-formula')).toHaveLength(2));
  const setData = vi.fn<(type: string, data: string) => void>();
  const copy = (from: Node, to: Node) => {
    getSelection()!.setBaseAndExtent(from, 0, to, to.childNodes.length);
    setData.mockClear();
    fireEvent.copy(container, { clipboardData: { setData } });
    return setData.mock.calls.find(([type]) => type === 'text/plain')?.[1];
  };
  expect(copy(container, container)).toBe('First \\(a^2\\) here.\nthen\n$$b$$');
  expect(setData.mock.calls.find(([type]) => type === 'text/html')?.[1]).toContain('<b>a^2</b>');
  // A formula that is selected in part is copied whole.
  expect(copy(container.querySelector('b')!, container.querySelector('p')!)).toBe('\\(a^2\\) here.');
  // Nothing to do without one.
  expect(copy(container.querySelector('li')!, container.querySelector('li')!)).toBeUndefined();
});
