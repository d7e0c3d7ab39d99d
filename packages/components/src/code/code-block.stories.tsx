import type { Meta, StoryObj } from '@storybook/react-vite';
import { userEvent, within } from 'storybook/test';
import type { ReactElement } from 'react';

import { MarkdownPage, type ToolbarProps } from '../stories/markdown-page.tsx';
import { CodeBlock, type CodeBlockProps } from './code-block.tsx';

function Page({ theme, labels, density, ...props }: CodeBlockProps & ToolbarProps): ReactElement {
  return (
    <MarkdownPage theme={theme} labels={labels} density={density}>
      <CodeBlock {...props} />
    </MarkdownPage>
  );
}

const meta = {
  title: 'CodeBlock',
  component: Page,
  args: { language: 'ts', meta: '', open: false, code: '' },
} satisfies Meta<typeof Page>;
export default meta;

type Story = StoryObj<typeof meta>;

const greet = `/** Says hello. */
export function greet(name: string, times = 1): string {
  return \`Hello, \${name}!\`.repeat(times); // loudly
}`;

export const TypeScript: Story = { args: { code: greet } };

export const Tsx: Story = {
  args: {
    language: 'tsx',
    code: `export function List({ items }: { items: string[] }) {
  if (items.length < 1) return null;
  return (
    <ul className="list" data-count={items.length}>
      {items.map((item) => (
        <li key={item}>It's {item}</li>
      ))}
    </ul>
  );
}`,
  },
};

export const Python: Story = {
  args: {
    language: 'py',
    code: `import asyncio


@retry(times=3)
async def fetch(url: str, timeout: float = 2.5) -> bytes:
    """Reads what is there."""
    async with client.get(url, timeout=timeout) as response:
        return await response.read()  # all of it`,
  },
};

export const Diff: Story = {
  args: { language: 'diff', code: '@@ -1,3 +1,3 @@\n const a = 1;\n-const b = 2;\n+const b = 3;' },
};

export const UnknownLanguage: Story = { args: { language: 'Quux', code: 'frobnicate the widget' } };

export const NoLanguage: Story = {
  args: { language: '', code: '├── src\n│   └── index.ts\n└── package.json' },
};

/** Still being written: the last line is plain. */
export const Open: Story = { args: { code: greet.slice(0, 90), open: true } };

const long = Array.from({ length: 90 }, (_, index) => `const line${index + 1} = ${index + 1};`).join('\n');

export const Long: Story = { args: { code: long } };

export const LongShowsAll: Story = {
  args: { code: long },
  async play({ canvasElement }) {
    const button = within(canvasElement).findByRole(
      'button',
      { name: 'Show all 90 lines' },
      { timeout: 25_000 },
    );
    await userEvent.click(await button);
  },
};

const wide = `const message = '${'a rather long line that does not fit '.repeat(8)}';`;

export const Wide: Story = {
  args: { code: wide },
  async play({ canvasElement }) {
    await within(canvasElement).findByRole(
      'group',
      { name: 'Code, TypeScript, scrollable' },
      { timeout: 25_000 },
    );
  },
};

export const Wrapped: Story = {
  args: { code: wide },
  async play({ canvasElement }) {
    const button = within(canvasElement).findByRole('button', { name: 'Wrap lines' }, { timeout: 25_000 });
    await userEvent.click(await button);
  },
};
