import type { Thread } from '@orq-chat/core';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { fireEvent, within } from 'storybook/test';

import { richConversation } from '../stories/conversation.ts';
import { Replay } from './replay.tsx';

const [asked, answered] = richConversation;

const thread: Thread = {
  id: 'recorded',
  title: 'Refund policy draft',
  createdAt: 0,
  updatedAt: 0,
  nodes: Object.fromEntries(
    richConversation.map((message, index) => [
      message.id,
      {
        message,
        parentId: richConversation[index - 1]?.id ?? null,
        children: richConversation.slice(index + 1, index + 2).map(({ id }) => id),
      },
    ]),
  ),
  rootIds: asked ? [asked.id] : [],
  headId: answered?.id ?? null,
};

const meta = {
  title: 'Replay',
  component: Replay,
  parameters: { layout: 'fullscreen' },
  args: { thread },
} satisfies Meta<typeof Replay>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Beginning: Story = {};

export const Halfway: Story = {
  async play({ canvasElement }) {
    const position = within(canvasElement).getByRole('slider', { name: 'Position' });
    await fireEvent.change(position, { target: { value: '1500' } });
  },
};
