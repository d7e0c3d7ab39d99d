import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ComponentProps, type ReactElement } from 'react';
import { fireEvent, within } from 'storybook/test';

import { MarkdownPage, type ToolbarProps } from '../stories/markdown-page.tsx';
import { Markdown, type MarkdownProps } from './markdown.tsx';
import { sampleAnswer } from './test/sample.ts';

/** `<Markdown>` on its own, in a column as wide as the panel's. */
function Page({ theme, labels, density, ...props }: MarkdownProps & ToolbarProps): ReactElement {
  return (
    <MarkdownPage theme={theme} labels={labels} density={density}>
      <Markdown {...props} />
    </MarkdownPage>
  );
}

const meta = {
  title: 'Markdown',
  component: Page,
  args: { headingLevel: 2 },
} satisfies Meta<typeof Page>;
export default meta;

type Story = StoryObj<typeof meta>;

const sources = [{ url: 'https://example.com/caching', title: 'Notes on caching' }];

export const Everything: Story = { args: { text: sampleAnswer, sources } };

/** Half of an answer, as it stands while the rest is on its way. */
export const Streaming: Story = {
  args: { text: sampleAnswer.slice(0, sampleAnswer.length / 2), sources, streaming: true },
};

/** Let an answer grow by hand, and shrink: a block that is finished stays as it is. */
export const Growing: Story = {
  args: { text: sampleAnswer, sources },
  render: (args) => <Grown {...args} />,
  async play({ canvasElement }) {
    const slider = within(canvasElement).getByRole('slider', { name: 'Characters' });
    await fireEvent.change(slider, { target: { value: String(Math.round(sampleAnswer.length / 3)) } });
  },
};

function Grown({ text, ...props }: ComponentProps<typeof Page>): ReactElement {
  const [length, setLength] = useState(0);
  return (
    <>
      <label className="story-control">
        Characters
        <input
          type="range"
          max={text.length}
          value={length}
          onChange={(event) => setLength(Number(event.currentTarget.value))}
        />
      </label>
      <Page {...props} text={text.slice(0, length)} streaming={length < text.length} />
    </>
  );
}

/** Cut in the middle of a link, in bold text, in a row of a table. */
export const OpenEnd: Story = {
  args: { streaming: true, text: '| Step | State |\n|---|---|\n| one | **almost [done](https://exam' },
};

export const RightToLeft: Story = {
  args: {
    text: 'React هي مكتبة لبناء الواجهات.\n\n- الخطوة الأولى\n- الخطوة الثانية\n\nEnglish again.\n\n```js\nconst a = 1; // تعليق\n```\n\n| الاسم | القيمة |\n|---|---|\n| واحد | 1 |',
  },
};

const columns = Array.from({ length: 14 }, (_, index) => `Column ${index + 1}`);
const rows = Array.from({ length: 30 }, (_, index) => columns.map((column) => `${column}/${index}`));

export const LargeTable: Story = {
  args: {
    text: [columns, columns.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n'),
  },
  async play({ canvasElement }) {
    await within(canvasElement).findByRole('region', { name: 'Table, scrollable' }, { timeout: 25_000 });
  },
};

/** What a text may try: none of it becomes an address or an element. */
export const Hostile: Story = {
  args: {
    text: '[a](javascript:alert(1)) [b](data:text/html,x) [https://bank.example](https://thief.example) <script>alert(1)</script> <img src=x onerror=alert(1)> ![c](https://thief.example/pixel.png)',
  },
};

export const OwnElements: Story = {
  args: {
    text: 'A [link](https://example.com) and a table.\n\n| a | b |\n|---|---|\n| 1 | 2 |',
    components: {
      a: ({ href, children }) => <a href={href}>{children} ↗</a>,
      math: ({ source }) => <em>{source}</em>,
    },
  },
};
