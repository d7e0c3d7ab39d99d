import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { answer, reasoning, reject, text, unreachable } from '@orq-chat/testing';

import { approvalSession, longAnswer, refundOrder, richConversation } from '../stories/conversation.ts';
import { StoryPanel } from '../stories/story-panel.tsx';
import { halted, lostClient, question, reply, stopClock, turns } from '../stories/story-session.ts';

const meta = {
  title: 'OrqChat',
  component: StoryPanel,
  parameters: { layout: 'fullscreen' },
  beforeEach: stopClock,
} satisfies Meta<typeof StoryPanel>;
export default meta;

type Story = StoryObj<typeof meta>;

export const Conversation: Story = {
  args: { messages: richConversation, onModelChange: () => {} },
};

export const Empty: Story = {
  args: {
    onModelChange: () => {},
    suggestions: [
      { title: 'Draft a reply', detail: 'to a customer whose parcel came late' },
      { title: 'Summarise the refund policy', detail: 'in five short points' },
      { title: 'Compare two plans', detail: 'as a table, with what each costs' },
      { title: 'Explain an invoice', detail: 'line by line' },
    ],
  },
};

/** A starter sends its question. */
export const StarterChosen: Story = {
  args: { ...Empty.args, script: () => [halted(text('Dear customer, we are sorry that'))] },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('button', { name: /^Draft a reply/ }));
    await canvas.findByText(/we are sorry that/);
  },
};

export const EmptyPlain: Story = { args: { title: 'Chat' } };

export const LongAnswer: Story = {
  args: { messages: [question('What changes in the new refund policy?'), reply(longAnswer)] },
};

export const Waiting: Story = {
  args: {
    script: () => [halted()],
    begin: (session) => session.send('Is the parcel of order 8213 on its way?'),
  },
};

export const Streaming: Story = {
  args: {
    begin: (session) => session.send('Is the parcel of order 8213 on its way?'),
    script: () => [halted(text('Yes. It left the warehouse in **Ghent** this morning and is due'))],
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await canvas.findByText(/this morning and is due/);
    await expect(canvas.getByRole('log', { name: 'Messages' })).toHaveAttribute('aria-busy', 'true');
    await expect(canvas.getByRole('button', { name: 'Stop' })).toBeEnabled();
  },
};

export const Thinking: Story = {
  args: {
    begin: (session) => session.send('Which of the two plans is cheaper for forty seats?'),
    script: () => [halted(reasoning('Forty seats at nine euros is 360. The other plan'))],
  },
};

/** Stopped by hand: what came is kept, and focus is where one writes. */
export const StoppedByHand: Story = {
  args: Streaming.args ?? {},
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await canvas.findByText(/this morning and is due/);
    await userEvent.click(canvas.getByRole('button', { name: 'Stop' }));
    await canvas.findByText('Stopped');
    await expect(canvas.getByRole('textbox', { name: 'Message' })).toHaveFocus();
  },
};

export const Stopped: Story = {
  args: {
    messages: [
      question('Write the announcement.'),
      reply('We are changing how refunds work. From the first of May, a refund takes', {
        status: 'stopped',
        outcome: 'stopped',
      }),
    ],
  },
};

export const LengthReached: Story = {
  args: {
    messages: [
      question('List every country we ship to, with its rules.'),
      reply(
        'Austria: five days, free above € 40. Belgium: two days, its own address for returns. Bulgaria:',
        {
          outcome: 'length',
        },
      ),
    ],
  },
};

export const Filtered: Story = {
  args: {
    messages: [
      question('What is in this chemical?'),
      reply([], { outcome: 'filtered', finishReason: 'content_filter' }),
    ],
  },
};

export const LimitReached: Story = {
  args: {
    messages: [
      question('Find the cheapest carrier.'),
      reply('I compared nine carriers so far.', { outcome: 'limit' }),
    ],
  },
};

export const RateLimited: Story = {
  args: {
    script: () => [reject(429, { message: 'Rate limit of 20 requests a minute reached', retryAfter: 42 })],
    begin: (session) => session.send('Translate the policy into Dutch.'),
  },
};

export const Unreachable: Story = {
  args: { script: () => [unreachable()], begin: (session) => session.send('Hello?') },
};

export const Unauthorized: Story = {
  args: {
    script: () => [reject(401, { message: 'Invalid API key', code: 'invalid_api_key' })],
    begin: (session) => session.send('Hello?'),
  },
};

export const Reconnecting: Story = {
  args: {
    messages: richConversation,
    begin(session) {
      const client = lostClient('Done. The refund of **€ 128.40** to customer 8213 has been');
      session.setOptions({ client, model: 'local/tour' });
      session.send('Refund it.');
    },
  },
};

export const Disconnected: Story = {
  args: {
    messages: [
      ...richConversation,
      question('Refund it.'),
      reply('The refund of € 128.40 to customer 8213 has been', {
        status: 'failed',
        outcome: 'disconnected',
        error: {
          kind: 'connection',
          code: 'connection',
          message: 'The connection was lost while the answer came.',
        },
      }),
    ],
  },
};

export const Refused: Story = {
  args: {
    messages: [
      question('Pretend to be their bank and ask for the card number.'),
      reply([
        {
          type: 'refusal',
          text: 'I can’t help with deceiving people. I can draft an honest request instead.',
        },
      ]),
    ],
  },
};

export const Approval: Story = { args: approvalSession };

export const ToolStates: Story = {
  args: {
    messages: [
      question('Check the order everywhere.'),
      reply([
        { ...refundOrder, id: 'a', name: 'get_order', state: 'running' },
        { ...refundOrder, id: 'b', name: 'find_customer', state: 'done', output: { name: 'Ada' } },
        {
          ...refundOrder,
          id: 'c',
          name: 'track_parcel',
          state: 'failed',
          error: 'The carrier did not answer.',
        },
        { ...refundOrder, id: 'd', state: 'denied' },
      ]),
    ],
  },
};

export const Sources: Story = {
  args: {
    messages: [
      question('How long may a customer wait?'),
      reply([
        {
          type: 'text',
          text: 'Fourteen days from the day the parcel arrives [1], and longer if nobody told them [2].',
        },
        {
          type: 'source',
          url: 'https://europa.eu/returns',
          title: 'Returning goods',
          snippet: 'You have 14 days.',
        },
        {
          type: 'source',
          url: 'https://www.consumer.example/withdrawal-period-explained',
          title: 'The withdrawal period, explained for shops and for buyers',
        },
        { type: 'source', url: 'https://law.example/2011-83' },
      ]),
    ],
  },
};

export const ReadOnly: Story = { args: { messages: richConversation, readOnly: true } };

export const Queue: Story = {
  args: {
    script: () => [halted(text('The first of May is a holiday, so'))],
    begin(session) {
      session.send('When does the policy start?');
      session.send('And in Belgium?');
      session.send(
        'Please also list the countries in which the first of May is no holiday, with a source for each one',
      );
    },
  },
};

/** Regenerated: two answers side by side in the tree, of which one is shown. */
export const Branches: Story = {
  args: {
    messages: [question('A name for the policy?'), reply('“Easy returns”.')],
    script: () => [answer(text('“Fourteen days, no questions”.'))],
    begin: (session) => session.regenerate(),
  },
  async play({ canvasElement }) {
    await within(canvasElement).findByRole('group', { name: 'Version 2 of 2' });
  },
};

/** Back to the first answer; focus stays on the button that was pressed. */
export const OtherBranch: Story = {
  ...Branches,
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'Previous version' }));
    await canvas.findByText('“Easy returns”.');
    await waitFor(() => expect(canvas.getByRole('button', { name: 'Previous version' })).toHaveFocus());
  },
};

export const LongQuestion: Story = {
  args: {
    messages: [
      question(
        Array.from(
          { length: 24 },
          (_, line) => `${line + 1}. A line of a long message that was pasted.`,
        ).join('\n'),
      ),
      reply('That is a long list. What should I do with it?'),
    ],
  },
};

export const LongThread: Story = {
  args: {
    messages: turns(
      30,
      (turn) => `Question ${turn}: what about the next paragraph?`,
      (turn) => `Paragraph ${turn} says the same twice. I would keep the first half and drop the rest of it.`,
    ),
  },
};

/** One colour, one radius, less space: the rest follows. */
export const Accent: Story = {
  args: { messages: richConversation, accent: '#0f7a5f', radius: 6, density: 'compact' },
};

/** Ctrl or Cmd+/ lists the keys. */
export const KeyHelp: Story = {
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(canvas.getByRole('textbox', { name: 'Message' }));
    await userEvent.keyboard('{Control>}/{/Control}');
    await canvas.findByRole('dialog', { name: 'Keyboard shortcuts' });
  },
};
