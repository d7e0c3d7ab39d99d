import { createChatSession, type ChatSession } from '@orq-chat/core';
import { act, screen, waitFor } from '@testing-library/react';
import { createRef } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import type { ThreadHandle } from '../index.ts';
import { question, reply, storyRouter } from '../stories/story-session.ts';
import { painted, renderStyledChat } from '../test/browser-chat.tsx';
import type { RenderChatOptions } from '../test/render-chat.tsx';

const words = 'Some words that fill a line or two. ';
const history = Array.from({ length: 300 }, (_, index) => [
  question(`Question ${index}`),
  reply(`Answer ${index}. ${words.repeat(4)}${index % 100 === 50 ? 'A **rare** bird.' : ''}`),
]).flat();

const box = () => screen.getByRole('textbox', { name: 'Message' });
const field = () => screen.getByRole('textbox', { name: 'Find in this conversation' });
const search = () => screen.getByRole('search', { name: 'Find in this conversation' });
const marked = (name: string) =>
  [...(CSS.highlights.get(name) ?? [])].map((range) => {
    const text = document.createRange();
    text.setStart(range.startContainer, range.startOffset);
    text.setEnd(range.endContainer, range.endOffset);
    return text;
  });
const current = () => marked('orq-search-current')[0];
const press = async (keys: string) => {
  await userEvent.keyboard(keys);
  await act(painted);
};

function sessionOf(messages = history): ChatSession {
  const { client } = storyRouter();
  return createChatSession({ client, model: 'local/echo', messages });
}

async function openSearch(options: RenderChatOptions = {}, query = ''): Promise<void> {
  renderStyledChat({ session: sessionOf(), ...options });
  await act(painted);
  await userEvent.click(box());
  await press('{Control>}f{/Control}');
  await waitFor(() => expect(field()).toHaveFocus());
  if (query !== '') await userEvent.fill(field(), query);
  await act(painted);
}

function isInSight(range: Range | undefined): boolean {
  const view = document.querySelector('.orq-thread-viewport')!.getBoundingClientRect();
  const place = range?.getBoundingClientRect();
  return place !== undefined && place.height > 0 && place.top >= view.top && place.bottom <= view.bottom;
}

describe('search in the conversation', () => {
  it('finds what was never in the DOM, goes there and marks it, and around the ends', async () => {
    await openSearch({}, 'rare bird');
    expect(search()).toHaveTextContent('3 of 3');
    await waitFor(() => expect(current()?.toString()).toBe('rare bird'));
    expect(current()?.startContainer.parentElement?.closest('article')).toHaveTextContent('Answer 250.');
    await press('{Enter}');
    await waitFor(() => expect(isInSight(current())).toBe(true));
    expect(search()).toHaveTextContent('1 of 3');
    expect(current()?.startContainer.parentElement?.closest('article')).toHaveTextContent('Answer 50.');
    await press('{Shift>}{Enter}{/Shift}');
    await waitFor(() => expect(isInSight(current())).toBe(true));
    expect(search()).toHaveTextContent('3 of 3');
    expect(field()).toHaveFocus();
  });

  it('marks every place in sight without a change of the DOM', async () => {
    await openSearch();
    const before = screen.getByRole('log').innerHTML;
    await userEvent.fill(field(), 'words');
    await waitFor(() => expect(marked('orq-search').length).toBeGreaterThan(4));
    expect(screen.getByRole('log').innerHTML).toBe(before);
    await userEvent.fill(field(), 'nowhere to be found');
    expect(search()).toHaveTextContent('Nothing found');
    expect(marked('orq-search')).toHaveLength(0);
  });

  it('opens the branch that a hit is on', async () => {
    const session = sessionOf([question('Which bird?'), reply('A heron.')]);
    act(() => session.regenerate());
    await waitFor(() => expect(session.getSnapshot().turn.status).toBe('idle'));
    await openSearch({ session }, 'heron');
    expect(screen.queryByText('A heron.')).toBeNull();
    expect(search()).toHaveTextContent('0 of 1');
    await press('{Enter}');
    expect(await screen.findByText('A heron.')).toBeVisible();
    await waitFor(() => expect(current()?.toString()).toBe('heron'));
  });

  it('Escape closes it and gives focus back, and takes the marks away', async () => {
    await openSearch({}, 'words');
    await press('{Escape}');
    expect(screen.queryByRole('search')).toBeNull();
    expect(box()).toHaveFocus();
    expect(marked('orq-search')).toHaveLength(0);
    expect(current()).toBeUndefined();
  });

  it('leaves Enter and Escape to an input method', async () => {
    await openSearch({}, 'rare');
    const before = search().textContent;
    for (const key of ['Enter', 'Escape']) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, isComposing: true });
      act(() => void field().dispatchEvent(event));
      expect(event.defaultPrevented).toBe(false);
    }
    expect(search().textContent).toBe(before);
  });

  it('can be turned off: then the key is the browser’s', async () => {
    renderStyledChat({ session: sessionOf(), search: false });
    const seen = vi.fn<(event: KeyboardEvent) => void>();
    window.addEventListener('keydown', seen, { once: true });
    await userEvent.click(box());
    await act(() => userEvent.keyboard('{Control>}'));
    const key = new KeyboardEvent('keydown', { key: 'f', ctrlKey: true, bubbles: true, cancelable: true });
    box().dispatchEvent(key);
    expect(key.defaultPrevented).toBe(false);
    await act(painted);
    expect(screen.queryByRole('search')).toBeNull();
  });
});

describe('an app that scrolls', () => {
  it('opens at a message that a link names', async () => {
    const messages = history.slice(0, 40);
    renderStyledChat({ session: sessionOf(messages), openAt: messages[10]!.id });
    await act(painted);
    const place = screen.getByText('Question 5').closest('article')!.getBoundingClientRect();
    const view = document.querySelector('.orq-thread-viewport')!.getBoundingClientRect();
    expect(place.top - view.top).toBeCloseTo(16, 0);
  });

  it('goes to any message by its handle, and back to the end', async () => {
    const handle = createRef<ThreadHandle>();
    renderStyledChat({ session: sessionOf(), handle });
    await act(painted);
    act(() => expect(handle.current?.scrollToMessage(history[101]!.id)).toBe(true));
    await act(painted);
    const view = document.querySelector('.orq-thread-viewport')!.getBoundingClientRect();
    const target = screen.getByText(/^Answer 50\./).closest('article')!;
    expect(target.getBoundingClientRect().top - view.top).toBeCloseTo(16, 0);
    expect(handle.current?.scrollToMessage('unknown')).toBe(false);
    act(() => handle.current?.scrollToEnd());
    await act(painted);
    expect(isInSight(rangeOf(screen.getByText(/^Answer 299\./)))).toBe(true);
  });
});

function rangeOf(element: Element): Range {
  const range = document.createRange();
  range.selectNodeContents(element);
  return range;
}
