import type { ChatSession, ChatStorage } from '@orq-chat/core';
import { answer, text } from '@orq-chat/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { ChatSessionProvider } from '@orq-chat/hooks';
import { useState, type ReactElement } from 'react';
import { expect, userEvent, within } from 'storybook/test';

import { Composer, Message, Thread } from '../index.ts';
import { richConversation } from '../stories/conversation.ts';
import type { ToolbarProps } from '../stories/markdown-page.tsx';
import { StoryPanel } from '../stories/story-panel.tsx';
import { question, reply, storySession, turns } from '../stories/story-session.ts';

const meta = {
  title: 'Thread',
  component: StoryPanel,
  parameters: { layout: 'fullscreen' },
} satisfies Meta<typeof StoryPanel>;
export default meta;

type Story = StoryObj<typeof meta>;

const never = () => new Promise<never>(() => {});
const slowStorage: ChatStorage = {
  list: never,
  read: never,
  writeThread: never,
  writeLive: never,
  remove: never,
  watch: () => () => {},
};

/** A kept conversation that is being opened. */
export const Loading: Story = { args: { storage: slowStorage } };

/** The network is away: what is sent waits, and goes when it is back. */
export const Offline: Story = {
  args: { messages: richConversation },
  beforeEach() {
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    return () => Reflect.deleteProperty(navigator, 'onLine');
  },
};

const scrollUp = (canvasElement: HTMLElement) =>
  canvasElement.querySelector('[data-orq-part="thread-viewport"]')?.scrollTo(0, 200);

/** The end is out of sight. */
export const Detached: Story = {
  args: { messages: turns(20) },
  async play({ canvasElement }) {
    scrollUp(canvasElement);
    await within(canvasElement).findByRole('button', { name: 'Jump to latest' });
  },
};

let other: ChatSession | undefined;

/** While one reads further up, messages come in: the view stays, and the button counts. */
export const DetachedWithNew: Story = {
  args: {
    messages: turns(20),
    begin(session) {
      other = session;
    },
  },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    scrollUp(canvasElement);
    await canvas.findByRole('button', { name: 'Jump to latest' });
    const path = other?.getSnapshot();
    const shown = path?.path.flatMap((id) => path.thread.nodes[id]?.message ?? []) ?? [];
    other?.setMessages([...shown, ...turns(1), reply('And one more.')]);
    await canvas.findByRole('button', { name: 'Jump to latest, 3 new' });
  },
};

/** The list has focus: one Tab stop, arrows between messages, Enter into one. */
export const Focused: Story = {
  args: { messages: richConversation },
  async play({ canvasElement }) {
    await userEvent.click(within(canvasElement).getByRole('textbox', { name: 'Message' }));
    await userEvent.tab({ shift: true });
  },
};

/** Enter goes into a message: its first control has focus, and Escape leads back. */
export const InsideMessage: Story = {
  ...Focused,
  async play(context) {
    await Focused.play?.(context);
    await userEvent.keyboard('{Enter}');
    await expect(
      within(context.canvasElement).getByRole('button', { name: 'Thought for 4 s' }),
    ).toHaveFocus();
  },
};

/** The first Tab stop of a panel, seen only while it has focus. */
export const SkipLink: Story = {
  args: { messages: richConversation },
  async play({ canvasElement }) {
    await userEvent.tab();
    await expect(within(canvasElement).getByRole('link', { name: 'Skip to message box' })).toHaveFocus();
  },
};

/** In a page whose own headings go down to the third level. */
export const HeadingLevel: Story = {
  args: { messages: richConversation, headingLevel: 4 },
  async play({ canvasElement }) {
    const canvas = within(canvasElement);
    await expect(canvas.getByRole('heading', { level: 4, name: 'Refund policy draft' })).toBeVisible();
    await expect(canvas.getByRole('heading', { level: 5, name: 'You said' })).toBeInTheDocument();
  },
};

/** Another look from the same parts: no header, names beside messages, a composer in one line. */
function OwnPanel(look: ToolbarProps): ReactElement {
  const [{ session }] = useState(() =>
    storySession({
      messages: [question('Is it done?'), reply('Yes, an hour ago.')],
      script: () => [answer(text('Sure.'))],
    }),
  );
  return (
    <ChatSessionProvider session={session}>
      <Thread.Root name="Ada" {...look}>
        <Thread.SkipLink />
        <Thread.Viewport>
          <Thread.Empty />
          <Thread.Messages>
            {(messageId) => (
              <Message.Root messageId={messageId}>
                <Message.Parts />
                <Message.Outcome />
              </Message.Root>
            )}
          </Thread.Messages>
        </Thread.Viewport>
        <Thread.Footer>
          <Composer.Root attachments={false}>
            <Composer.Shell>
              <Composer.Input placeholder="Ask Ada" />
              <Composer.Send />
            </Composer.Shell>
          </Composer.Root>
        </Thread.Footer>
      </Thread.Root>
    </ChatSessionProvider>
  );
}

export const FromParts: StoryObj<typeof OwnPanel> = { render: (args) => <OwnPanel {...args} /> };

const on = (day: number, hour: number) => ({ createdAt: new Date(2026, 4, day, hour).getTime() });

/** The date stands over the first message of another day. */
export const Days: Story = {
  args: {
    messages: [
      { ...question('When does the policy start?'), ...on(4, 16) },
      { ...reply('On the first of June.'), ...on(4, 16) },
      { ...question('And in Belgium?'), ...on(6, 9) },
      { ...reply('A week later.'), ...on(6, 9) },
    ],
  },
};
