import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';

import type { PaletteItem } from '../index.ts';
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

/** Backspace in an empty box goes to the last file, a second one removes it. */
export const FileFocused: Story = {
  ...Files,
  async play(context) {
    await Files.play?.(context);
    const list = within(context.canvasElement).getByRole('list', { name: 'Attachments' });
    await userEvent.type(boxOf(context.canvasElement), '{Backspace}');
    await expect(within(list).getAllByRole('listitem').at(-1)).toHaveFocus();
  },
};

export const FilesOver: Story = {
  play({ canvasElement }) {
    const panel = within(canvasElement).getByRole('region', { name: /^Chat/ });
    const dataTransfer = transferOf([new File([png], 'a.png', { type: 'image/png' })]);
    panel.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
  },
};

const commands: readonly PaletteItem[] = [
  {
    name: 'summarise',
    description: 'The conversation, in five points',
    text: 'Summarise what we said so far.',
  },
  { name: 'translate', description: 'Into another language', text: 'Translate this into ' },
  { name: 'shorter', description: 'The last answer, in half the words' },
  { name: 'clear', description: 'Begin again', onChoose: () => {} },
];

const mentions: readonly PaletteItem[] = [
  { name: 'refund-policy.md', description: 'Document' },
  { name: 'order-8213', description: 'Order of 19 November' },
  { name: 'ada', description: 'Support lead' },
];

export const Commands: Story = {
  args: { commands, mentions },
  async play({ canvasElement }) {
    await userEvent.type(boxOf(canvasElement), '/s');
    const list = await within(canvasElement).findByRole('listbox', { name: 'Commands' });
    await expect(within(list).getAllByRole('option')).toHaveLength(3);
    await userEvent.keyboard('{ArrowDown}');
    await waitFor(() =>
      expect(within(list).getByRole('option', { selected: true })).toHaveTextContent('/shorter'),
    );
  },
};

export const Mentions: Story = {
  args: { commands, mentions },
  async play({ canvasElement }) {
    await userEvent.type(boxOf(canvasElement), 'What does @');
    await within(canvasElement).findByRole('listbox', { name: 'Mentions' });
  },
};

/** A key and hidden characters in a paste: the message waits for a word about them. */
export const PastedKey: Story = {
  async play({ canvasElement }) {
    const box = boxOf(canvasElement);
    await userEvent.type(
      box,
      `curl -H "Authorization: Bearer ${['sk', 'proj', 'aB3dE5fG7hJ9kL2mN4pQ6rS8'].join('-')}"\u200B{Enter}`,
    );
    const remove = await within(canvasElement).findByRole('button', { name: 'Remove' });
    await waitFor(() => expect(remove).toHaveFocus());
  },
};

/** A recognition that hears one sentence. */
class Recogniser {
  onresult?: (event: unknown) => void;
  onend?: () => void;
  start(): void {
    const result = Object.assign([{ transcript: 'When does the new policy start' }], { isFinal: false });
    queueMicrotask(() => this.onresult?.({ resultIndex: 0, results: [result] }));
  }
  stop(): void {
    this.onend?.();
  }
  abort(): void {}
}

export const Dictating: Story = {
  args: { dictation: true },
  beforeEach() {
    const before = Reflect.get(window, 'SpeechRecognition');
    Reflect.set(window, 'SpeechRecognition', Recogniser);
    return () => Reflect.set(window, 'SpeechRecognition', before);
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Dictate' }));
    await waitFor(() => expect(boxOf(canvasElement)).toHaveValue('When does the new policy start'));
    await expect(canvas.getByRole('button', { name: 'Dictate', pressed: true })).toBeVisible();
  },
};

/** Half a million characters, typed in as they are: the box scrolls, and the page goes on. */
export const HugeDraft: Story = {
  args: { attachments: false },
  async play({ canvasElement }) {
    await fireEvent.change(boxOf(canvasElement), { target: { value: '🙂'.repeat(200_000) } });
    await waitFor(() => expect(boxOf(canvasElement).scrollHeight).toBeGreaterThan(1_000));
    await expect(within(canvasElement).getByRole('button', { name: 'Send' })).toBeVisible();
  },
};
