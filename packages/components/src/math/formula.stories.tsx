import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactElement } from 'react';
import { expect, waitFor, within } from 'storybook/test';

import { Markdown, type MarkdownProps } from '../markdown/index.ts';
import { MarkdownPage, type ToolbarProps } from '../stories/markdown-page.tsx';

function Page({ theme, labels, density, ...props }: MarkdownProps & ToolbarProps): ReactElement {
  return (
    <MarkdownPage theme={theme} labels={labels} density={density}>
      <Markdown {...props} />
    </MarkdownPage>
  );
}

/** Temml is large, and a machine may be slow. */
const patience = { timeout: 25_000 };

const isDrawn = async (root: HTMLElement, count: number) =>
  waitFor(async () => expect(root.querySelectorAll('math').length).toBe(count), patience);

const meta = { title: 'Math', component: Page } satisfies Meta<typeof Page>;
export default meta;

type Story = StoryObj<typeof meta>;

const answer = String.raw`A quadratic equation \(ax^2 + bx + c = 0\) has, for \(a \neq 0\), the solutions

$$
x_{1,2} = \frac{-b \pm \sqrt{b^2 - 4ac}}{2a}
$$

and the number of them depends on \(D = b^2 - 4ac\):

\[
\text{roots} = \begin{cases} 2 & \text{if } D > 0 \\ 1 & \text{if } D = 0 \\ 0 & \text{otherwise} \end{cases}
\]

In matrices, \(\vec{v} \in \mathbb{R}^3\), and a step by step derivation:

$$
\begin{aligned}
\nabla \times \vec{B} &= \mu_0 \vec{J} + \mu_0 \varepsilon_0 \frac{\partial \vec{E}}{\partial t} \\
\int_{-\infty}^{\infty} e^{-x^2}\,dx &= \sqrt{\pi} \\
A &= \begin{pmatrix} \cos\theta & -\sin\theta \\ \sin\theta & \cos\theta \end{pmatrix}
\end{aligned}
$$

A ticket costs $5, and two cost $9.`;

export const Formulas: Story = {
  args: { text: answer },
  play: async ({ canvasElement }) => isDrawn(canvasElement, 7),
};

/** The second formula is still being written, and shows as its TeX. */
export const StillWritten: Story = {
  args: { streaming: true, text: String.raw`Done: \(a^2\). Then` + '\n\n$$\n\\sum_{i=1}^{n} i = \\frac{n(n' },
  play: async ({ canvasElement }) => isDrawn(canvasElement, 1),
};

/** What cannot be read stays as it was written. */
export const NotReadable: Story = {
  args: { text: String.raw`An unknown command: \(\frobnicate{x}\), and half a fraction: \(\frac{a}{\)` },
};

export const Wide: Story = {
  args: { text: `$$\n${Array.from({ length: 40 }, (_, index) => `x_{${index}}^2`).join(' + ')} = 1\n$$` },
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('group', { name: 'Formula, scrollable' }, patience);
  },
};

export const RightToLeft: Story = {
  args: { text: String.raw`مساحة الدائرة هي \(A = \pi r^2\)، والمحيط:` + '\n\n$$\nC = 2 \\pi r\n$$' },
  play: async ({ canvasElement }) => isDrawn(canvasElement, 2),
};

export const Marks: Story = {
  args: {
    text: String.raw`$$\cancel{a} + \bcancel{b} + \xcancel{c} + \boxed{d} + \underline{e} + \overline{f} + \sout{g} + f'(x) + \hat{h} + \widehat{ijk} + \ce{H2O} \tag{1}$$`,
  },
  play: async ({ canvasElement }) => isDrawn(canvasElement, 1),
};
