import type { Meta, StoryObj } from '@storybook/react-vite';
import { answer, reasoning, text, toolCall } from '@orq-chat/testing';
import { useState } from 'react';
import { expect, userEvent, within } from 'storybook/test';

import { halted, question, reply, storySession, type StorySession } from '../story-session.ts';
import { Notebook } from './notebook.tsx';
import './notebook.css';

interface StoryNotebookProps extends StorySession {
  theme?: string;
}

/** The notebook on a session of its own. */
function StoryNotebook({ theme, ...init }: StoryNotebookProps) {
  const [props] = useState(() => storySession(init));
  return <Notebook {...props} theme={theme} />;
}

const meta = {
  title: 'A look of your own',
  component: StoryNotebook,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof StoryNotebook>;
export default meta;

type Story = StoryObj<typeof meta>;

const lemon = [
  question('Why are lemons sour?'),
  reply(
    [
      { type: 'reasoning', text: 'Citric acid, mostly.', duration: 2100 },
      {
        type: 'text',
        text: 'Because a twentieth of their juice is citric acid.\n\nThe acid keeps the fruit from being eaten before its seeds are ripe.',
      },
    ],
    { usage: { inputTokens: 24, outputTokens: 41, totalTokens: 65, cost: 0.0005 } },
  ),
];

export const Empty: Story = {};

export const Conversation: Story = {
  args: {
    messages: lemon,
    script: () => [answer(reasoning('Less acid.'), text('Their acid is hidden by sugar.'))],
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.type(canvas.getByRole('textbox', { name: 'Your question' }), 'And oranges?{Enter}');
    await canvas.findByText('Their acid is hidden by sugar.');
    await canvas.findByRole('button', { name: 'Another answer' });
    await expect(canvas.getByRole('textbox')).toHaveValue('');
  },
};

export const Writing: Story = {
  args: {
    messages: lemon,
    script: () => [halted(text('Lemonade, of course: press eight, slice two, '))],
    begin(session) {
      session.send('What can I make of ten of them?');
      session.send('Without sugar?');
    },
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await canvas.findByText(/slice two/);
    await expect(canvas.getByRole('list', { name: 'Asked next' })).toHaveTextContent('Without sugar?');
    await expect(canvas.getByRole('button', { name: 'Stop' })).toBeEnabled();
  },
};

export const Approval: Story = {
  args: {
    tools: [
      { name: 'order_lemons', parameters: { type: 'object' }, needsApproval: true, run: () => 'Ordered.' },
    ],
    script: () => [
      answer(text('I can order some.'), toolCall('order_lemons', { kilos: 3, by: 'Friday' })),
      answer(text('Three kilos come on Friday.')),
    ],
    begin: (session) => session.send('Get me lemons, please'),
  },
  async play({ canvasElement }) {
    await within(canvasElement).findByRole('button', { name: 'In this chat' });
  },
};

export const Approved: Story = {
  args: Approval.args ?? {},
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Once' }));
    await canvas.findByText('Three kilos come on Friday.');
    await expect(canvas.getByRole('group', { name: 'order_lemons ran' })).toBeVisible();
  },
};

export const Stopped: Story = {
  args: {
    messages: [
      question('Write a poem on lemons'),
      reply('O yellow fruit, so bright and', { status: 'stopped', outcome: 'stopped' }),
    ],
    script: () => [answer(text(' round,\nthe sourest friend that I have found.'))],
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: 'Go on' }));
    await canvas.findByText(/so bright and round,/);
  },
};
