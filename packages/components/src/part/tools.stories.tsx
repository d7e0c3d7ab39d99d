import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, within } from 'storybook/test';

import { approvalSession } from '../stories/conversation.ts';
import { StoryPanel } from '../stories/story-panel.tsx';

const meta = {
  title: 'Tools',
  component: StoryPanel,
  parameters: { layout: 'fullscreen' },
  args: approvalSession,
} satisfies Meta<typeof StoryPanel>;
export default meta;

type Story = StoryObj<typeof meta>;

const press = async (canvasElement: HTMLElement, name: string) =>
  userEvent.click(await within(canvasElement).findByRole('button', { name }));

/** What will happen, with which arguments, and a yes that nothing but its button gives. */
export const Asks: Story = {
  async play({ canvasElement }) {
    const group = await within(canvasElement).findByRole('group', { name: 'Approval needed' });
    await expect(group).toHaveAccessibleDescription(/€ 128.40/);
  },
};

export const Approved: Story = {
  async play({ canvasElement }) {
    await press(canvasElement, 'Approve');
    await within(canvasElement).findByText('The customer hears of it today.');
    await expect(within(canvasElement).getByRole('group', { name: 'refund_order, Done' })).toBeVisible();
  },
};

export const Denied: Story = {
  async play({ canvasElement }) {
    await press(canvasElement, 'Deny');
    await within(canvasElement).findByRole('group', { name: 'refund_order, Denied' });
    await within(canvasElement).findByText('The customer hears of it today.');
  },
};

/** A person may correct what the model wants to call with. */
export const ArgumentsEdited: Story = {
  async play({ canvasElement }) {
    await press(canvasElement, 'Edit arguments');
    await expect(within(canvasElement).getByRole('textbox', { name: 'Arguments as JSON' })).toHaveFocus();
  },
};

/** What is not JSON is not sent. */
export const ArgumentsNotReadable: Story = {
  async play({ canvasElement }) {
    await press(canvasElement, 'Edit arguments');
    const box = within(canvasElement).getByRole('textbox', { name: 'Arguments as JSON' });
    await userEvent.type(box, ',');
    await press(canvasElement, 'Approve');
    await within(canvasElement).findByText('This is not valid JSON.');
    await expect(box).toBeInvalid();
  },
};
