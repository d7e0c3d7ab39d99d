import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, userEvent, within } from 'storybook/test';

import { StoryPanel } from '../stories/story-panel.tsx';

const meta = {
  title: 'Composer',
  component: StoryPanel,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof StoryPanel>;
export default meta;

type Story = StoryObj<typeof meta>;

const boxOf = (canvas: HTMLElement) => within(canvas).getByRole('textbox', { name: 'Message' });

export const Ready: Story = {
  async play({ canvasElement }) {
    await userEvent.type(boxOf(canvasElement), 'Write a shorter version of it, please');
  },
};

export const ManyLines: Story = {
  async play({ canvasElement }) {
    const lines = Array.from({ length: 30 }, (_, line) => `Line ${line + 1} of a message that grows`);
    await fireEvent.change(boxOf(canvasElement), { target: { value: lines.join('\n') } });
  },
};

const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkaPj/HwAEhAJ/qPg3kQAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

/** What the browser hands over with files that are pasted or dragged. */
function transferOf(files: readonly File[]): DataTransfer {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  return transfer;
}

export const Files: Story = {
  async play({ canvasElement }) {
    const clipboardData = transferOf([
      new File([png], 'screenshot-of-the-checkout.png', { type: 'image/png' }),
      new File(['a,b\n'.repeat(40_000)], 'orders.csv', { type: 'text/csv' }),
      new File([new Uint8Array(6_000_000)], 'manual.pdf', { type: 'application/pdf' }),
      new File(['x'], 'film.mov', { type: 'video/quicktime' }),
    ]);
    boxOf(canvasElement).dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
    await within(canvasElement).findByRole('list', { name: 'Attachments' });
  },
};

export const FilesOver: Story = {
  play({ canvasElement }) {
    const panel = within(canvasElement).getByRole('region', { name: /^Chat/ });
    const dataTransfer = transferOf([new File([png], 'a.png', { type: 'image/png' })]);
    panel.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
  },
};
