import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, screen, userEvent, waitFor, within } from 'storybook/test';

import { StoryPanel } from '../stories/story-panel.tsx';
import { turns } from '../stories/story-session.ts';

const meta = {
  title: 'Long threads',
  component: StoryPanel,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof StoryPanel>;
export default meta;

type Story = StoryObj<typeof meta>;

const topics = ['refund', 'parcel', 'invoice', 'return label', 'warranty'];

const topicOf = (turn: number) => topics[turn % topics.length] ?? '';

/** A conversation of so many questions, each with an answer. */
const conversation = (length: number) =>
  turns(
    length,
    (turn) => `Question ${turn}: what does the policy say about the ${topicOf(turn - 1)}?`,
    (turn) =>
      `Point ${turn} of the policy is about the **${topicOf(turn - 1)}**. ` +
      'It takes five working days, counted from the day on which the parcel arrives. '.repeat(
        1 + ((turn - 1) % 3),
      ),
  );

/** Ten thousand messages, of which the DOM has those around the reader. */
export const TenThousandMessages: Story = {
  args: { messages: conversation(5_000) },
  async play() {
    await waitFor(() => expect(screen.getByText(/^Point 5000 /)).toBeVisible());
    await waitFor(() =>
      expect(screen.getAllByRole('article').at(-1)).toHaveAttribute('aria-setsize', '10000'),
    );
    await expect(screen.getAllByRole('article').length).toBeLessThan(100);
  },
};

async function search(canvasElement: HTMLElement, query: string): Promise<HTMLElement> {
  await userEvent.click(within(canvasElement).getByRole('textbox', { name: 'Message' }));
  await userEvent.keyboard('{Control>}f{/Control}');
  const field = await screen.findByRole('textbox', { name: 'Find in this conversation' });
  await userEvent.type(field, query);
  return screen.getByRole('search');
}

/** Ctrl+F, or Cmd+F, while focus is in the panel: every place is marked, and one of them is gone to. */
export const Search: Story = {
  args: { messages: conversation(12) },
  async play({ canvasElement }) {
    const box = await search(canvasElement, 'warranty');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await waitFor(() => expect(box).toHaveTextContent('3 of 4'));
  },
};

/** Nothing was found. */
export const SearchWithoutResult: Story = {
  args: { messages: conversation(4) },
  async play({ canvasElement }) {
    const box = await search(canvasElement, 'umbrella');
    await waitFor(() => expect(box).toHaveTextContent('Nothing found'));
  },
};

const linked = conversation(40);

/** Opened by a link to a message: it stands at the top. */
export const OpenedAtMessage: Story = {
  args: { messages: linked, openAt: linked[20]?.id },
  async play() {
    await waitFor(() => expect(screen.getByText(/^Question 11:/)).toBeVisible());
    await waitFor(() => expect(screen.getByRole('button', { name: 'Jump to latest' })).toBeVisible());
  },
};
