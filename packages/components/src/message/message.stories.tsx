import { answer, text } from '@orq-chat/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import type { ReactElement } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import type { PartViewProps, PartViews } from '../index.ts';
import { richConversation } from '../stories/conversation.ts';
import { StoryPanel } from '../stories/story-panel.tsx';
import { question, reply } from '../stories/story-session.ts';

const meta = {
  title: 'Message',
  component: StoryPanel,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof StoryPanel>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Eight seconds without a word. */
export const Slow: Story = {
  args: {
    messages: [{ ...question('Is it far?'), createdAt: 0 }, reply([], { status: 'streaming', createdAt: 0 })],
  },
};

export const Editing: Story = {
  args: { messages: richConversation },
  async play({ canvasElement }) {
    within(canvasElement).getByRole('article', { name: 'You said' }).focus();
    await userEvent.keyboard('e');
    await within(canvasElement).findByRole('textbox', { name: 'Edit message' });
  },
};

/** An edited question is another one beside the old, with an answer of its own. */
export const Edited: Story = {
  args: { messages: richConversation, script: () => [answer(text('The one before it was #8109.'))] },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    canvas.getByRole('article', { name: 'You said' }).focus();
    await userEvent.keyboard('e');
    const box = await canvas.findByRole('textbox', { name: 'Edit message' });
    await userEvent.clear(box);
    await userEvent.type(box, 'And the order before it?{Enter}');
    await canvas.findByText('The one before it was #8109.');
    // Its versions show while it has focus or a pointer over it.
    canvas.getByRole('article', { name: 'You said' }).focus();
    await expect(await canvas.findByRole('group', { name: 'Version 2 of 2' })).toBeVisible();
  },
};

export const ReasoningOpen: Story = {
  args: { messages: richConversation },
  async play({ canvasElement }) {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Thought for 4 s' }));
  },
};

export const ToolOpen: Story = {
  args: { messages: richConversation },
  async play({ canvasElement }) {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: /^get_order/ }));
  },
};

export const ErrorDetails: Story = {
  args: {
    messages: [
      question('Hello?'),
      reply([], {
        status: 'failed',
        outcome: 'error',
        error: {
          kind: 'api',
          code: 'model_overloaded',
          status: 529,
          message: 'The API refused the request (529): the model has no free capacity in this region.',
          requestId: 'req_01J8ZK3V',
        },
      }),
    ],
  },
  async play({ canvasElement }) {
    await userEvent.click(within(canvasElement).getByRole('button', { name: 'Details' }));
  },
};

/** The mark of a source opens its title, host and words; Escape leads back to it. */
export const CitationOpen: Story = {
  args: {
    messages: [
      question('How long may a customer wait?'),
      reply([
        { type: 'text', text: 'Fourteen days from the day the parcel arrives [1].' },
        {
          type: 'source',
          url: 'https://europa.eu/returns',
          title: 'Returning goods',
          snippet: 'You have 14 days to return what you bought outside of a shop.',
        },
      ]),
    ],
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('link', { name: 'Source 1: Returning goods' }));
    const card = await canvas.findByRole('group', { name: 'Source 1: Returning goods' });
    await waitFor(() => expect(within(card).getByRole('link')).toHaveFocus());
  },
};

const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="320" height="180"><rect width="320" height="180" fill="#4150c8"/><circle cx="160" cy="90" r="56" fill="#93a0ff"/></svg>')}`;

/** A picture of one's own, a file, and a picture from elsewhere that waits for a click. */
export const Attachments: Story = {
  args: {
    messages: [
      question([
        { type: 'image', url: picture, name: 'A blue circle' },
        {
          type: 'file',
          url: 'data:,',
          name: 'invoice-2026-11-with-a-rather-long-name.pdf',
          mediaType: 'application/pdf',
        },
        { type: 'text', text: 'What is in these?' },
      ]),
      reply([
        { type: 'text', text: 'A circle, and an invoice. Here is the same circle as a photograph:' },
        { type: 'image', url: 'https://images.example/circle.jpg', name: 'A circle' },
      ]),
    ],
  },
};

function BrokenText(): ReactElement {
  throw new Error('A renderer that fails.');
}

/** A view that throws takes its message with it, not the panel. */
export const RendererThatThrows: Story = {
  args: {
    messages: [question('Show it.'), reply('The **text** is still here.')],
    parts: { text: BrokenText },
  },
};

function Weather({ part }: PartViewProps<'tool-call'>): ReactElement {
  return (
    <p>
      ☀ {String(part.output)} ({part.name})
    </p>
  );
}

const weatherViews: PartViews = { 'tool-call': Weather };

/** Calls of tools in the app's own look. */
export const OwnToolView: Story = {
  args: {
    messages: [
      question('Is it warm in Ghent?'),
      reply([
        {
          type: 'tool-call',
          id: 'w',
          name: 'weather',
          arguments: '{"city":"Ghent"}',
          step: 0,
          state: 'done',
          output: '24 °C',
        },
        { type: 'text', text: 'Yes, 24 degrees.' },
      ]),
    ],
    parts: weatherViews,
  },
};

/** Right to left, with a name and code from left to right inside. */
export const RightToLeft: Story = {
  args: {
    messages: [
      question('كيف أعيد الطلب 8213 إلى متجر Ada؟'),
      reply(
        'يمكنك إعادة **الطلب** خلال أربعة عشر يومًا.\n\n- استخدم `refund_order`\n- ثم انتظر خمسة أيام\n\nDe klant krijgt bericht.',
      ),
    ],
  },
  globals: { direction: 'rtl' },
};

const rated = [
  question('How long may a customer wait?'),
  reply('Fourteen days from the day the parcel arrives.', {
    model: 'acme/large-2',
    feedback: 'good',
    usage: { inputTokens: 1_188, outputTokens: 124, totalTokens: 1_312, cachedTokens: 900, cost: 0.0042 },
    timings: { firstToken: 420, total: 2_300, tokensPerSecond: 66 },
  }),
];

/** Thumbs, read aloud, a menu, and what the answer took. */
export const Actions: Story = {
  args: { messages: rated, onFeedback: () => {}, currency: 'EUR' },
  async play({ canvasElement }) {
    const good = await within(canvasElement).findByRole('button', { name: 'Good reply', pressed: true });
    await expect(good).toBeVisible();
    await within(canvasElement).findByText('€0.0042');
  },
};

export const ActionMenu: Story = {
  args: { messages: rated, onFeedback: () => {}, currency: 'EUR' },
  async play({ canvasElement }) {
    await userEvent.click(await within(canvasElement).findByRole('button', { name: 'More actions' }));
    await waitFor(() =>
      expect(within(canvasElement).getByRole('menuitem', { name: 'Edit reply' })).toHaveFocus(),
    );
  },
};

export const Details: Story = {
  args: { messages: rated, currency: 'EUR' },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await userEvent.click(await canvas.findByRole('button', { name: 'More actions' }));
    await userEvent.click(await canvas.findByRole('menuitem', { name: 'Details' }));
    await expect(await canvas.findByRole('dialog', { name: 'Details' })).toBeVisible();
    await expect(canvas.getByText('acme/large-2')).toBeVisible();
  },
};

/** A host that is written to be taken for another one, and characters that nobody could see. */
export const Suspicious: Story = {
  args: {
    messages: [
      question('Where do I sign in?'),
      reply(
        'At [your account](https://www.аррӏе.com/login), or [the bank](https://банкbank.com). This is safe\u202E elbisivni\u200B.',
      ),
    ],
  },
  async play({ canvasElement }) {
    const link = await within(canvasElement).findByRole('link', { name: /only looks like www\.apple\.com/ });
    await expect(link).toHaveAttribute('href', expect.stringContaining('login'));
    await expect(within(canvasElement).getByText(/U\+202E/)).toBeVisible();
  },
};

/** More than three calls in a row are one line. */
export const ToolGroup: Story = {
  args: {
    messages: [
      question('Check the order everywhere.'),
      reply([
        ...['get_order', 'find_customer', 'track_parcel', 'read_policy'].map((name, step) => ({
          type: 'tool-call' as const,
          id: name,
          name,
          arguments: '{"order":"8213"}',
          step,
          state: name === 'track_parcel' ? ('failed' as const) : ('done' as const),
        })),
        { type: 'text', text: 'The carrier does not answer; all else is in order.' },
      ]),
    ],
  },
  async play({ canvasElement }) {
    const line = await within(canvasElement).findByRole('button', { name: '4 tool calls 1 failed' });
    await expect(line).toHaveAttribute('aria-expanded', 'false');
  },
};
