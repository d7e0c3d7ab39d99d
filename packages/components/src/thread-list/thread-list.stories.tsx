import { createChatSession, createMemoryStorage, Orq, type ChatStorage } from '@orq-chat/core';
import { OrqProvider } from '@orq-chat/hooks';
import { answer, createTestRouter, text } from '@orq-chat/testing';
import type { Meta, StoryObj } from '@storybook/react-vite';
import { useState, type ReactElement } from 'react';
import { expect, userEvent, waitFor, within } from 'storybook/test';

import { OrqChat, ThreadList } from '../index.ts';
import type { ToolbarProps } from '../stories/markdown-page.tsx';

const router = createTestRouter({ tokensPerSecond: Infinity });
const client = new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch });

const titles = [
  'Refund policy draft',
  'A reply to a customer whose parcel came two weeks late',
  'Names for the new plan',
  'ترجمة سياسة الإرجاع',
  'Why is the invoice higher this month?',
  'Regular expression for order numbers',
];

/** Six conversations of the last weeks. */
async function keepSome(): Promise<ChatStorage> {
  const storage = createMemoryStorage();
  const day = 86_400_000;
  for (const [index, title] of titles.entries()) {
    router.script(answer(text(`About “${title}”.`)));
    const session = createChatSession({ client, model: 'local/echo', threadId: `thread-${index}`, storage });
    await session.sendAsync(title);
    await session.ready;
    const summary = (await storage.list()).find(({ id }) => id === `thread-${index}`);
    const records = await storage.read(`thread-${index}`);
    if (summary)
      await storage.writeThread({ ...summary, updatedAt: Date.now() - index * index * day }, records?.thread);
  }
  return storage;
}

const unread = ['thread-1'];

function Threads({ storage, ...look }: ToolbarProps & { storage: ChatStorage }): ReactElement {
  const [threadId, setThreadId] = useState('thread-0');
  const [pinned, setPinned] = useState<readonly string[]>(['thread-2']);
  return (
    <OrqProvider client={client} storage={storage}>
      <OrqChat
        threadId={threadId}
        model="local/echo"
        name="Ada"
        {...look}
        onNewChat={() => setThreadId(crypto.randomUUID())}
        sidebar={
          <ThreadList.Root
            value={threadId}
            onValueChange={setThreadId}
            pinned={pinned}
            onPinnedChange={setPinned}
            unread={unread}
            onNew={() => setThreadId(crypto.randomUUID())}
          />
        }
      />
    </OrqProvider>
  );
}

const meta = {
  title: 'ThreadList',
  component: Threads,
  parameters: { layout: 'fullscreen' },
  loaders: [async () => ({ storage: await keepSome() })],
  args: { storage: createMemoryStorage() },
  render: (args, { loaded: { storage } }) => <Threads {...args} storage={storage} />,
} satisfies Meta<typeof Threads>;
export default meta;

type Story = StoryObj<typeof meta>;

/** Beside the conversation in a wide panel, a drawer in others. */
export const Docked: Story = {};

export const Drawer: Story = {
  async play({ canvasElement }) {
    const toggle = canvasElement.querySelector<HTMLElement>('[data-orq-part="sidebar-toggle"]');
    toggle?.click();
  },
};

/** The row of a conversation, with the list in sight and focus on it. */
async function focusRow(canvasElement: HTMLElement): Promise<HTMLElement> {
  canvasElement.querySelector<HTMLElement>('[data-orq-part="sidebar-toggle"]')?.click();
  const row = await within(canvasElement).findByRole('button', { name: /^Names for/, hidden: true });
  row.focus();
  return row;
}

export const ActionsOpen: Story = {
  async play({ canvasElement }) {
    await focusRow(canvasElement);
    await userEvent.click(
      within(canvasElement).getByRole('button', {
        name: 'Actions for Names for the new plan',
        hidden: true,
      }),
    );
  },
};

/** F2 renames, also from the menu. */
export const Renaming: Story = {
  async play({ canvasElement }) {
    await focusRow(canvasElement);
    await userEvent.keyboard('{F2}');
    await expect(within(canvasElement).getByRole('textbox', { name: 'Title' })).toHaveFocus();
  },
};

/** Delete takes a conversation away, with a way back; focus goes to its neighbour. */
export const Deleted: Story = {
  async play({ canvasElement }) {
    const row = await focusRow(canvasElement);
    await userEvent.keyboard('{Delete}');
    await within(canvasElement).findByText('Conversation deleted');
    await expect(row).not.toBeInTheDocument();
  },
};

async function find(canvasElement: HTMLElement, words: string): Promise<void> {
  await focusRow(canvasElement);
  await userEvent.type(within(canvasElement).getByRole('searchbox'), words);
}

export const Found: Story = {
  async play({ canvasElement }) {
    await find(canvasElement, 'invoice');
    await waitFor(() =>
      expect(canvasElement.querySelectorAll('[data-orq-part="thread-row"]')).toHaveLength(1),
    );
  },
};

export const NothingFound: Story = {
  async play({ canvasElement }) {
    await find(canvasElement, 'umbrella');
    await within(canvasElement).findByText('Nothing found.');
  },
};

export const None: Story = {
  render: (args) => <Threads {...args} storage={createMemoryStorage()} />,
};
