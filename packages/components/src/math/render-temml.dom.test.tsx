import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { renderTemml } from './render-temml.ts';
import { toMathElement } from './to-math-element.ts';

const draw = (source: string, display = true) => render(renderTemml(source, display)).container;

describe('a formula', () => {
  it('becomes MathML', () => {
    const math = draw(String.raw`\frac{a}{b} = \sqrt{x}`).firstElementChild!;
    expect(math.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
    expect(math.getAttribute('display')).toBe('block');
    expect(math.querySelector('mfrac')).toHaveTextContent('ab');
    expect(math.querySelector('msqrt')).toHaveTextContent('x');
  });

  it.each([
    String.raw`\sum_{i=0}^{n} x_i^2 \le \int_0^1 f'(x)\,dx`,
    String.raw`\begin{pmatrix} a & b \\ c & d \end{pmatrix}`,
    String.raw`\begin{aligned} a &= b \\ &= c \end{aligned}`,
    String.raw`\begin{cases} 1 & x > 0 \\ 0 & \text{otherwise} \end{cases}`,
    String.raw`\vec{a} \cdot \hat{b} \in \mathbb{R}^n, \mathcal{L}, \boxed{y}, \cancel{z}, \color{red} r`,
    String.raw`\ce{2H2 + O2 -> 2H2O}`,
    String.raw`\lim_{x \to 0} \binom{n}{k} \overbrace{a + b}^{c} \tag{1}`,
  ])('is read: %s', (source) => {
    expect(draw(source).querySelector('math')).not.toBeNull();
  });

  it.each([
    [String.raw`\frac{a}{`],
    [String.raw`\nosuchcommand`],
    [String.raw`\href{javascript:alert(1)}{x}`],
    [String.raw`\includegraphics{https://thief.example/pixel.png}`],
    [String.raw`\style{position:fixed}{x}`],
    [String.raw`\class{orq-button}{x}`],
    [String.raw`\def\a{\a\a}\a`],
    ['x'.repeat(20_001)],
  ])('that is wrong, reaches beyond itself, or never ends is none', (source) => {
    expect(renderTemml(source, true)).toBeUndefined();
  });

  it('nested deeper than people write is none', () => {
    const nested = (depth: number) => String.raw`\sqrt{`.repeat(depth) + '}'.repeat(depth);
    expect(renderTemml(nested(20), true)).toBeDefined();
    expect(renderTemml(nested(300), true)).toBeUndefined();
    expect(renderTemml(nested(3000), true)).toBeUndefined();
  });

  it('gets no larger than a screen, whatever it asks for', () => {
    const space = draw(String.raw`\rule{9000em}{9000em}`).querySelector('mspace')!;
    expect(Number.parseFloat(space.getAttribute('height')!)).toBeLessThan(50);
    expect(Number.parseFloat(space.getAttribute('width')!)).toBeLessThan(50);
  });
});

describe('a tree', () => {
  it('keeps no element, no attribute and no address that does not present a formula', () => {
    const tree = {
      type: 'math',
      children: [
        { type: 'script', children: [{ text: 'alert(1)' }] },
        {
          type: 'mi',
          attributes: { onclick: 'alert(1)', href: 'javascript:alert(1)', id: 'app' },
          children: [{ text: 'x' }],
        },
      ],
    };
    const { container } = render(toMathElement(tree));
    expect(container.innerHTML).toBe(
      '<math class="orq-tex-math">alert(1)<mi class="orq-tex-mi">x</mi></math>',
    );
  });
});
