import { createChatSession, type ChatSession } from '@orq-chat/core';
import { controlled, text } from '@orq-chat/testing';
import { act, screen, waitFor } from '@testing-library/react';
import { Profiler } from 'react';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { OrqChat } from '../index.ts';
import { DefaultMessage } from '../message/default-message.tsx';
import { question, reply, storyRouter } from '../stories/story-session.ts';
import { painted, renderStyledChat } from '../test/browser-chat.tsx';

const words = 'Some words that fill a line or two. ';

/** `count` messages whose answers are of different heights. */
function longThread(count: number, from = 0) {
  return Array.from({ length: count }, (_, index) =>
    (from + index) % 2 === 0
      ? question(`Question ${from + index}`)
      : reply(`Answer ${from + index}. ${words.repeat(1 + ((index * 7) % 30))}`),
  );
}

const viewport = () => document.querySelector<HTMLElement>('.orq-thread-viewport')!;
const log = () => screen.getByRole('log');
const articles = () => screen.getAllByRole('article');
const fromEnd = () => viewport().scrollHeight - viewport().clientHeight - viewport().scrollTop;
const topOf = (element: Element) =>
  element.getBoundingClientRect().top - viewport().getBoundingClientRect().top;
const inSight = () =>
  articles().find(
    (article) => article.getBoundingClientRect().bottom > viewport().getBoundingClientRect().top,
  )!;
const answerInSight = () =>
  articles().find((article) => topOf(article) > 0 && article.textContent.includes('Answer'))!;
const withText = (content: string) => articles().find((article) => article.textContent.includes(content));

async function scrollTo(top: number): Promise<void> {
  viewport().scrollTop = top;
  await act(painted);
}

async function open(messages = longThread(1_000)) {
  const live = controlled();
  const { client } = storyRouter(live);
  const session = createChatSession({ client, model: 'local/echo', messages });
  const view = renderStyledChat({ session, client });
  await act(painted);
  return { live, session, client, ...view };
}

// The first long thread loads the window; what is measured below has it.
beforeAll(async () => {
  const { unmount } = renderStyledChat({ initialMessages: longThread(202) });
  await vi.waitUntil(() => document.querySelector('.orq-message-gap'));
  unmount();
});

describe('a thread of 10,000 messages', () => {
  it('has no more in the DOM than a view needs, at its end and anywhere else', async () => {
    await open(longThread(10_000));
    expect(fromEnd()).toBeLessThanOrEqual(1);
    expect(withText('Answer 9999.')).toBeVisible();
    expect(articles().length).toBeLessThan(60);
    expect(document.querySelectorAll('*').length).toBeLessThan(2_500);

    for (const share of [0.5, 0.1, 0.8, 0]) {
      // oxlint-disable-next-line no-await-in-loop -- one place after the other
      await scrollTo((viewport().scrollHeight - viewport().clientHeight) * share);
      const whole = viewport().scrollHeight - viewport().clientHeight;
      expect(Math.abs(viewport().scrollTop - whole * share)).toBeLessThan(2 * viewport().clientHeight);
      const { top } = viewport().getBoundingClientRect();
      expect(
        document.elementFromPoint(300, top + 100)?.closest('article, .orq-thread-messages'),
      ).not.toBeNull();
      expect(topOf(inSight())).toBeLessThanOrEqual(32);
      expect(articles().length).toBeLessThan(60);
    }
    expect(articles()[0]).toHaveTextContent('Question 0');
  });

  it('renders no settled message while an answer streams', async () => {
    const renders = new Map<string, number>();
    const message = (messageId: string) => (
      <Profiler id={messageId} onRender={(id) => renders.set(id, (renders.get(id) ?? 0) + 1)}>
        <DefaultMessage messageId={messageId} />
      </Profiler>
    );
    const live = controlled();
    const { client } = storyRouter(live);
    renderStyledChat({ client, initialMessages: longThread(10_000), message });
    await userEvent.type(screen.getByRole('textbox', { name: 'Message' }), 'Go{Enter}');
    live.send(text('word '));
    await screen.findByText('word');
    await act(painted);
    renders.clear();
    for (let token = 0; token < 30; token += 1) {
      live.send(text(`w${token} `));
      // oxlint-disable-next-line no-await-in-loop -- as they come
      await act(painted);
    }
    await waitFor(() => expect(log()).toHaveTextContent(/w28 w29/));
    expect([...renders.keys()]).toEqual([articles().at(-1)?.dataset['messageId']]);
  });
});

describe('going through a long thread', () => {
  it('shows every message in its turn, and moves nothing that is in sight', async () => {
    await open(longThread(400));
    for (let step = 0; step < 60; step += 1) {
      const before = inSight();
      const top = topOf(before);
      // oxlint-disable-next-line no-await-in-loop -- a step after the other
      await scrollTo(viewport().scrollTop - 150);
      expect(before.isConnected).toBe(true);
      expect(topOf(before)).toBeCloseTo(top + 150, -1);
    }
  });

  it('comes back to the same heights', async () => {
    await open(longThread(250));
    for (let top = viewport().scrollTop; top > 0; top -= 700) {
      // oxlint-disable-next-line no-await-in-loop -- a step after the other
      await scrollTo(top);
    }
    await scrollTo(0);
    const { scrollHeight } = viewport();
    await scrollTo(scrollHeight);
    await scrollTo(scrollHeight / 2);
    await scrollTo(0);
    expect(viewport().scrollHeight).toBeCloseTo(scrollHeight, -1);
  });

  it('says which of how many each message is', async () => {
    await open();
    const last = articles().at(-1)!;
    expect(last).toHaveAttribute('aria-posinset', '1000');
    expect(last).toHaveAttribute('aria-setsize', '1000');
  });
});

describe('what changes around the reader', () => {
  async function readAt(share: number) {
    const view = await open();
    await scrollTo(viewport().scrollHeight * share);
    await act(painted);
    const message = inSight();
    return { ...view, message, top: topOf(message) };
  }

  it('stays where it is when older messages are put before it', async () => {
    const { session, message, top } = await readAt(0.4);
    const older = longThread(50, -50);
    act(() => session.setMessages([...older, ...messagesOf(session)]));
    await act(painted);
    expect(message.isConnected).toBe(true);
    expect(topOf(message)).toBeCloseTo(top, 0);
  });

  it('stays where it is when a picture above it comes late', async () => {
    const { message, top } = await readAt(0.4);
    const above = message.previousElementSibling;
    const picture = document.createElement('div');
    picture.style.setProperty('block-size', '250px');
    above?.append(picture);
    await act(painted);
    expect(topOf(message)).toBeCloseTo(top, 0);
  });

  it('fills the view when what was in it becomes small, without a word in the console', async () => {
    await readAt(0.5);
    const errors: string[] = [];
    window.addEventListener('error', ({ message }) => errors.push(message));
    const rows = articles().slice(0, -2);
    for (const row of rows) row.style.setProperty('max-block-size', '4px');
    await act(painted);
    await act(painted);
    const { bottom } = viewport().getBoundingClientRect();
    const filled = articles().filter((article) => topOf(article) < viewport().clientHeight);
    expect(filled.at(-1)!.getBoundingClientRect().bottom).toBeGreaterThan(bottom - 33);
    expect(errors).toEqual([]);
  });

  it('brings a new question to the top, from wherever the reader was', async () => {
    const { live } = await readAt(0.3);
    await userEvent.type(screen.getByRole('textbox', { name: 'Message' }), 'And now?{Enter}');
    await act(painted);
    expect(topOf(withText('And now?')!)).toBeCloseTo(16, 0);
    live.send(text('Now.'));
    await screen.findByText('Now.');
    expect(topOf(withText('And now?')!)).toBeCloseTo(16, 0);
  });

  it('finds the reader’s place again after another conversation was shown', async () => {
    const { session, client, message, top, rerender } = await readAt(0.6);
    const id = message.dataset['messageId'];
    const model = 'local/echo';
    const other = createChatSession({ client, model, messages: longThread(4) });
    rerender(<OrqChat client={client} model={model} session={other} />);
    await act(painted);
    expect(screen.getAllByRole('article')).toHaveLength(4);
    rerender(<OrqChat client={client} model={model} session={session} />);
    await act(painted);
    const again = articles().find((article) => article.dataset['messageId'] === id)!;
    expect(topOf(again)).toBeCloseTo(top, 0);
  });
});

describe('by keyboard', () => {
  it('goes to the ends and back over messages that were not in the DOM', async () => {
    await open();
    await userEvent.click(screen.getByRole('textbox', { name: 'Message' }));
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{Home}');
    await act(painted);
    expect(document.activeElement).toHaveTextContent('Question 0');
    expect(document.activeElement).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    await act(painted);
    expect(document.activeElement).toHaveTextContent('Answer 3.');
    await userEvent.keyboard('{End}');
    await act(painted);
    expect(document.activeElement).toHaveTextContent('Answer 999.');
    await userEvent.keyboard('{ArrowUp}');
    expect(document.activeElement).toHaveTextContent('Question 998');
  });

  it('focus stays on a message that is scrolled far away', async () => {
    await open();
    await userEvent.click(screen.getByRole('textbox', { name: 'Message' }));
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}{ArrowUp}');
    const focused = document.activeElement;
    await scrollTo(0);
    await scrollTo(viewport().scrollHeight / 2);
    expect(document.activeElement).toBe(focused);
    expect(focused).toHaveTextContent('Question 998');
  });
});

describe('a selection', () => {
  it('keeps its ends, and copies what lies between though it is not in the DOM', async () => {
    await open();
    await scrollTo(viewport().scrollHeight / 2);
    const first = answerInSight();
    const selection = document.getSelection()!;
    const start = first.querySelector('p')!.firstChild!;
    const from = Number(/Answer (\d+)/.exec(first.textContent)![1]);
    selection.setBaseAndExtent(start, 0, start, 5);
    await act(painted);
    await scrollTo(viewport().scrollTop + 9_000);
    const last = answerInSight();
    const to = Number(/Answer (\d+)/.exec(last.textContent)![1]);
    expect(to).toBeGreaterThan(from + 20);
    selection.extend(last.querySelector('p')!.firstChild!, 9 + String(to).length - 2);
    await act(painted);
    expect(first.isConnected).toBe(true);

    const data = new DataTransfer();
    const copy = new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true });
    last.dispatchEvent(copy);
    const copied = data.getData('text/plain');
    expect(copy.defaultPrevented).toBe(true);
    for (let index = from; index <= to; index += 1) expect(copied).toContain(` ${index}`);
    expect(copied.startsWith(`Answer ${from}.`)).toBe(true);
    expect(copied.endsWith(`Answer ${to}`)).toBe(true);
    expect(selection.anchorNode).toBe(start);
  });
});

function messagesOf(session: ChatSession) {
  const { path, thread } = session.getSnapshot();
  return path.map((id) => thread.nodes[id]!.message);
}
