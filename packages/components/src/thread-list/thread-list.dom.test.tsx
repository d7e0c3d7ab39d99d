import { createChatSession, createMemoryStorage, Orq, type ChatStorage } from '@orq-chat/core';
import { OrqProvider } from '@orq-chat/hooks';
import { answer, createTestRouter, text } from '@orq-chat/testing';
import { act, createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';

import { ThreadList } from '../index.ts';

const titles = ['Alpha', 'Beta', 'Gamma'];
let storage: ChatStorage;
const picked: string[] = [];

beforeEach(async () => {
  storage = createMemoryStorage();
  picked.length = 0;
  const router = createTestRouter();
  const client = new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch });
  for (const title of titles.toReversed()) {
    router.script(answer(text('Yes.')));
    const session = createChatSession({ client, model: 'local/echo', threadId: title, storage });
    await session.ready;
    await session.sendAsync(`${title}?`);
  }
  render(
    <OrqProvider client={client} storage={storage}>
      <App />
    </OrqProvider>,
  );
  await screen.findByRole('button', { name: 'Alpha?' });
});

function App() {
  const [pinned, setPinned] = useState<readonly string[]>([]);
  const [unread, setUnread] = useState<readonly string[]>([]);
  return (
    <>
      <ThreadList.Root
        value="Beta"
        onValueChange={(id) => picked.push(id)}
        pinned={pinned}
        onPinnedChange={setPinned}
        unread={unread}
      />
      <button onClick={() => setUnread(['Gamma'])}>Something new</button>
    </>
  );
}

const rows = () =>
  within(screen.getByRole('list', { name: 'Today' }))
    .getAllByRole('button')
    .filter((button) => button.dataset['orqPart'] === 'thread-row');

describe('the list of conversations', () => {
  it('keeps pinned ones first, and focus on the one that moved', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Actions for Gamma?' }));
    await user.click(screen.getByRole('menuitem', { name: 'Pin', hidden: true }));
    const pinned = within(screen.getByRole('list', { name: 'Pinned' }));
    const row = pinned.getByRole('button', { name: 'Gamma?' });
    expect(rows()).toHaveLength(2);
    await waitFor(() => expect(row).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Actions for Gamma?' }));
    await user.click(screen.getByRole('menuitem', { name: 'Unpin', hidden: true }));
    expect(screen.queryByRole('list', { name: 'Pinned' })).toBeNull();
    expect(rows()).toHaveLength(3);
  });

  it('says which have something new', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Something new' }));
    expect(rows().map((row) => row.textContent)).toEqual(['Alpha?', 'Beta?', 'Gamma?, unread']);
    expect(screen.getByRole('button', { name: 'Gamma?, unread' })).toBeVisible();
  });

  it('is a navigation with the open one marked, and one Tab stop', async () => {
    expect(screen.getByRole('navigation', { name: 'Conversations' })).toBeVisible();
    expect(screen.getByRole('button', { name: 'Beta?' })).toHaveAttribute('aria-current', 'page');
    expect(rows().filter((row) => row.tabIndex === 0)).toEqual([
      screen.getByRole('button', { name: 'Beta?' }),
    ]);
  });

  it('opens one by click, and is walked by arrows and by letters', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Gamma?' }));
    expect(picked).toEqual(['Gamma']);
    await user.keyboard('{Home}');
    expect(rows()[0]).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(rows()[1]).toHaveFocus();
    await user.keyboard('g');
    expect(screen.getByRole('button', { name: 'Gamma?' })).toHaveFocus();
  });

  it('takes letters that follow each other for one word', () => {
    const press = (key: string, timeStamp: number) => {
      const event = createEvent.keyDown(document.activeElement!, { key });
      Object.defineProperty(event, 'timeStamp', { value: timeStamp });
      fireEvent(document.activeElement!, event);
    };
    act(() => rows()[0]?.focus());
    const start = Number.MAX_SAFE_INTEGER / 2;
    press('g', start);
    expect(screen.getByRole('button', { name: 'Gamma?' })).toHaveFocus();
    press('a', start + 100);
    expect(screen.getByRole('button', { name: 'Gamma?' })).toHaveFocus();
    press('a', start + 1_000);
    expect(screen.getByRole('button', { name: 'Alpha?' })).toHaveFocus();
  });

  it('says by name what was deleted, where nothing can take focus', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Gamma?' }));
    await user.keyboard('{Delete}');
    const status = screen.getByRole('status');
    expect(status).toHaveTextContent('Conversation deleted: Gamma?');
    expect(within(status).queryByRole('button')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(status).toBeEmptyDOMElement();
  });

  it('renames by F2 and Enter, and leaves it by Escape', async () => {
    const user = userEvent.setup();
    screen.getByRole('button', { name: 'Alpha?' }).focus();
    await user.keyboard('{F2}');
    await user.clear(screen.getByRole('textbox', { name: 'Title' }));
    await user.keyboard('Omega{Enter}');
    const renamed = await screen.findByRole('button', { name: 'Omega' });
    await waitFor(() => expect(renamed).toHaveFocus());
    await user.keyboard('{F2}');
    await user.keyboard('never{Escape}');
    expect(await screen.findByRole('button', { name: 'Omega' })).toBeVisible();
  });

  it('deletes a moment later, so that it can be taken back', async () => {
    const user = userEvent.setup();
    await user.click(screen.getByRole('button', { name: 'Actions for Alpha?' }));
    // There is no top layer in this DOM, so that nothing in a popover can be seen.
    await user.click(await screen.findByRole('menuitem', { name: 'Delete', hidden: true }));
    expect(screen.queryByRole('button', { name: 'Alpha?' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    expect(screen.getByRole('button', { name: 'Alpha?' })).toBeVisible();
    expect(await storage.list()).toHaveLength(3);
  });

  it('deletes for good when time has passed', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true, toFake: ['setTimeout', 'clearTimeout'] });
    try {
      const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
      screen.getByRole('button', { name: 'Beta?' }).focus();
      await user.keyboard('{Delete}');
      await act(() => vi.advanceTimersByTimeAsync(6_100));
      expect((await storage.list()).map(({ id }) => id)).not.toContain('Beta');
    } finally {
      vi.useRealTimers();
    }
  });

  it('finds by words in titles and messages', async () => {
    const user = userEvent.setup();
    await user.type(screen.getByRole('searchbox', { name: 'Find a conversation' }), 'gam');
    await waitFor(() => expect(rows().map((row) => row.textContent)).toEqual(['Gamma?']));
    await user.type(screen.getByRole('searchbox'), 'zzz');
    expect(await screen.findByText('Nothing found.')).toBeVisible();
  });
});
