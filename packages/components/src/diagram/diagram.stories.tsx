import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactElement } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import { Markdown, type MarkdownProps } from '../markdown/index.ts';
import { MarkdownPage, type ToolbarProps } from '../stories/markdown-page.tsx';
import { DiagramProvider } from './diagram-provider.tsx';

interface PageProps extends MarkdownProps, ToolbarProps {
  /** Where the page that draws is. */
  readonly frame?: string;
}

function Page({
  frame = '/diagram-frame/index.html',
  theme,
  labels,
  density,
  ...props
}: PageProps): ReactElement {
  return (
    <MarkdownPage theme={theme} labels={labels} density={density}>
      <DiagramProvider frame={frame}>
        <Markdown {...props} />
      </DiagramProvider>
    </MarkdownPage>
  );
}

const meta = { title: 'Diagram', component: Page } satisfies Meta<typeof Page>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Mermaid is large, and a machine may be slow. */
const patience = { timeout: 25_000 };

const fence = (source: string) =>
  `A picture says it:\n\n\`\`\`mermaid\n${source}\n\`\`\`\n\nAnd the text goes on.`;

const flow = `flowchart LR
  accTitle: How a return is handled
  A[Customer asks] --> B{Within 14 days?}
  B -->|yes| C[Refund]
  B -->|no| D[Ask a person]
  D --> C`;

const sequence = `sequenceDiagram
  title: A request
  participant B as Browser
  participant S as Server
  participant R as Router
  B->>S: POST /chat
  S->>R: with the key
  R-->>S: tokens
  S-->>B: tokens, numbered
  Note over B,S: A drop resumes here`;

export const Flowchart: Story = {
  args: { text: fence(flow) },
  async play({ canvasElement }) {
    const picture = await within(canvasElement).findByRole(
      'img',
      { name: 'Diagram: How a return is handled' },
      patience,
    );
    await expect(picture).toHaveAccessibleDescription(/Within 14 days/);
    // The box was as high before.
    await expect(picture.parentElement).toHaveProperty('offsetHeight', 320);
  },
};

export const Sequence: Story = {
  args: { text: fence(sequence) },
  async play({ canvasElement }) {
    await within(canvasElement).findByRole('img', { name: 'Diagram: A request' }, patience);
  },
};

export const Source: Story = {
  args: { text: fence(flow) },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Show source' }, patience));
    await expect(canvas.getByText(/Customer asks/)).toBeVisible();
    await expect(canvas.queryByRole('img')).toBeNull();
  },
};

/** Taller than the box: its own size on demand. */
export const FullSize: Story = {
  args: {
    text: fence(
      `flowchart TD\n${Array.from({ length: 12 }, (_, index) => `  s${index}[Step ${index + 1}] --> s${index + 1}[Step ${index + 2}]`).join('\n')}`,
    ),
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    const picture = await canvas.findByRole('img', { name: 'Diagram' }, patience);
    const { height } = picture.getBoundingClientRect();
    await userEvent.click(canvas.getByRole('button', { name: 'Full size' }));
    await expect(picture.getBoundingClientRect().height).toBeGreaterThan(height * 1.5);
    // It scrolls now, and Tab reaches it.
    await canvas.findByRole('group', { name: 'Diagram' }, patience);
  },
};

/** The fence is open: source, in the box that the picture will have. */
export const StillWritten: Story = {
  args: { streaming: true, text: `A picture says it:\n\n\`\`\`mermaid\n${flow.slice(0, 120)}` },
};

export const NotReadable: Story = {
  args: { text: fence('flowchart LR\n  A[Customer --> B{') },
  async play({ canvasElement }) {
    await within(canvasElement).findByText('This diagram cannot be drawn', {}, patience);
  },
};

/** What a source may try: the picture is an image, drawn in a page without rights. */
export const Hostile: Story = {
  args: {
    text: fence(
      `flowchart LR\n  A["<img src=x onerror=alert(1)>"] --> B["<script>top.hacked = 1</script>"]\n  click A "javascript:alert(1)"\n  click B call alert()`,
    ),
  },
  async play({ canvasElement }) {
    const picture = await within(canvasElement).findByRole('img', {}, patience);
    await expect(decodeURIComponent(picture.getAttribute('src') ?? '')).not.toMatch(
      /<script|onerror=|javascript:/,
    );
    await expect('hacked' in window).toBe(false);
  },
};

/** A picture is drawn anew in the colours of a theme that is switched to; the old one stays until then. */
export const ThemeSwitch: Story = {
  args: { text: fence(flow) },
  render: (args) => <Switching {...args} />,
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    const picture = await canvas.findByRole('img', {}, patience);
    const light = picture.getAttribute('src');
    await userEvent.click(canvas.getByRole('button', { name: 'Switch' }));
    await expect(canvas.getByRole('img')).toBe(picture);
    await waitFor(async () => expect(picture.getAttribute('src')).not.toBe(light), patience);
  },
};

function Switching(props: PageProps): ReactElement {
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  return (
    <>
      <button type="button" onClick={() => setTheme('dark')}>
        Switch
      </button>
      <Page {...props} theme={theme} />
    </>
  );
}
