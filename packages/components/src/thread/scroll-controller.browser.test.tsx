import { controlled, text } from '@orq-chat/testing';
import { act, render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { OrqChat } from '../index.ts';
import { question, reply, storyRouter } from '../stories/story-session.ts';
import { painted, renderStyledChat } from '../test/browser-chat.tsx';
import type { RenderChatOptions } from '../test/render-chat.tsx';

const history = Array.from({ length: 8 }, (_, index) => [
  question(`Question ${index}`),
  reply(`Answer ${index}. ${'Some words that fill a line or two. '.repeat(8)}`),
])
  .flat()
  // Of today, so that no date comes between them and what is asked now.
  .map((message) => ({ ...message, createdAt: Date.now() }));

const thoughts = { type: 'reasoning', text: 'Long thoughts. '.repeat(60), duration: 4_000 } as const;

const paragraph = `${'Some words that fill a line or two. '.repeat(6)}\n\n`;

function viewport(): HTMLElement {
  const element = document.querySelector<HTMLElement>('.orq-thread-viewport');
  if (!element) throw new Error('There is no viewport.');
  return element;
}

const fromEnd = () => viewport().scrollHeight - viewport().clientHeight - viewport().scrollTop;
const topOf = (element: Element) =>
  element.getBoundingClientRect().top - viewport().getBoundingClientRect().top;
const lastQuestion = () => screen.getAllByRole('article', { name: 'You said' }).at(-1)!;
const jumpButton = () => screen.queryByRole('button', { name: /^Jump to latest/ });

async function ask(options: RenderChatOptions = {}) {
  const live = controlled();
  renderStyledChat({ initialMessages: history, script: [live], ...options });
  await act(painted);
  await userEvent.type(screen.getByRole('textbox', { name: 'Message' }), 'And now?{Enter}');
  await act(painted);

  let written = 0;
  async function write(paragraphs: number): Promise<void> {
    written += paragraphs;
    live.send(text([paragraph.repeat(paragraphs)]));
    const answer = screen.getAllByRole('article', { name: /^Ada said/ }).at(-1);
    await waitFor(() => expect(answer?.querySelectorAll('p')).toHaveLength(written));
    await act(painted);
  }
  return { live, write };
}

describe('opening a thread', () => {
  it('shows its end', async () => {
    renderStyledChat({ initialMessages: history });
    await act(painted);
    expect(fromEnd()).toBeLessThanOrEqual(1);
    expect(jumpButton()).toBeNull();
  });
});

describe('anchor', () => {
  it('brings the question to 16 px under the top, and stands still while the answer fills', async () => {
    const { write } = await ask();
    expect(topOf(lastQuestion())).toBeCloseTo(16, 0);
    const { scrollTop } = viewport();
    await write(1);
    expect(viewport().scrollTop).toBe(scrollTop);
    await write(8);
    expect(viewport().scrollTop).toBe(scrollTop);
    expect(jumpButton()).toBeVisible();
  });

  it('has the question in its place before it is painted', async () => {
    renderStyledChat({ initialMessages: history, script: [controlled()] });
    await act(painted);
    const places: number[] = [];
    const look = () => {
      const asked = document.querySelectorAll('.orq-message[data-role="user"]')[8];
      if (asked) places.push(Math.round(topOf(asked)));
      if (places.length < 20) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    await userEvent.type(screen.getByRole('textbox', { name: 'Message' }), 'And now?{Enter}');
    await waitFor(() => expect(places).toHaveLength(20));
    expect(new Set(places)).toEqual(new Set([16]));
  });

  it('follows after a jump, until the reader goes up', async () => {
    const { write } = await ask();
    await write(8);
    await userEvent.click(jumpButton()!);
    expect(fromEnd()).toBeLessThanOrEqual(1);
    await write(3);
    expect(fromEnd()).toBeLessThanOrEqual(1);

    viewport().scrollTop -= 5;
    await act(painted);
    const { scrollTop } = viewport();
    await write(3);
    expect(viewport().scrollTop).toBe(scrollTop);
  });

  it('gives a long question at most two fifths of the view', async () => {
    const live = controlled();
    renderStyledChat({ initialMessages: history, script: [live] });
    const box = screen.getByRole('textbox', { name: 'Message' });
    await userEvent.fill(box, Array.from({ length: 11 }, (_, line) => `Line ${line}`).join('\n'));
    await userEvent.keyboard('{Enter}');
    await act(painted);
    const answer = screen.getAllByRole('article', { name: /^Ada said/ }).at(-1)!;
    expect(topOf(answer)).toBeLessThanOrEqual(viewport().clientHeight * 0.4 + 17);
  });
});

describe('follow', () => {
  it('stays at the end while the answer grows', async () => {
    const { write } = await ask({ scrollMode: 'follow' });
    await write(4);
    expect(fromEnd()).toBeLessThanOrEqual(1);
    await write(4);
    expect(fromEnd()).toBeLessThanOrEqual(1);
  });

  it('lets go at the first notch of the wheel, and holds again at the very end', async () => {
    const { write } = await ask({ scrollMode: 'follow' });
    await write(6);
    viewport().dispatchEvent(new WheelEvent('wheel', { deltaY: -1 }));
    const { scrollTop } = viewport();
    await write(2);
    expect(viewport().scrollTop).toBe(scrollTop);

    viewport().scrollTop = viewport().scrollHeight;
    await act(painted);
    await write(2);
    expect(fromEnd()).toBeLessThanOrEqual(1);
  });
});

describe('manual', () => {
  it('never moves by itself', async () => {
    const { write } = await ask({ scrollMode: 'manual' });
    const { scrollTop } = viewport();
    await write(6);
    expect(viewport().scrollTop).toBe(scrollTop);
  });

  it('goes to the end by the button all the same, and does not stay there', async () => {
    const { write } = await ask({ scrollMode: 'manual' });
    await write(6);
    await userEvent.click(jumpButton()!);
    expect(fromEnd()).toBeLessThanOrEqual(1);
    await write(6);
    expect(fromEnd()).toBeGreaterThan(100);
  });
});

describe('a page at 85 %', () => {
  it('comes to rest at the end, and is not scrolled on and on', async () => {
    document.documentElement.style.setProperty('zoom', '0.85');
    const { write } = await ask({ scrollMode: 'follow' });
    await write(6);
    expect(fromEnd()).toBeLessThanOrEqual(2);
    let scrolls = 0;
    viewport().addEventListener('scroll', () => (scrolls += 1));
    for (let frame = 0; frame < 10; frame += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one frame after the other
      await act(painted);
    }
    document.documentElement.style.removeProperty('zoom');
    expect(scrolls).toBe(0);
  });
});

describe('what a person opens', () => {
  it('stays under the pointer, though the view was at the end', async () => {
    renderStyledChat({
      initialMessages: [...history, question('Why?'), reply([thoughts, { type: 'text', text: 'So.' }])],
    });
    await act(painted);
    const toggle = screen.getByRole('button', { name: 'Thought for 4 s' });
    const before = topOf(toggle);
    await userEvent.click(toggle);
    await act(painted);
    expect(screen.getByText(/^Long thoughts/)).toBeVisible();
    expect(topOf(toggle)).toBeCloseTo(before, 0);
    await userEvent.click(toggle);
    await act(painted);
    expect(topOf(toggle)).toBeCloseTo(before, 0);
  });
});

describe('reading further up', () => {
  it('is not moved by what grows above', async () => {
    renderStyledChat({ initialMessages: history });
    await act(painted);
    viewport().scrollTop = 500;
    await act(painted);
    const articles = screen.getAllByRole('article');
    const visible = articles.find(
      (article) => article.getBoundingClientRect().bottom > viewport().getBoundingClientRect().top,
    )!;
    const before = topOf(visible);
    articles[0]!.style.setProperty('padding-block-end', '300px');
    await act(painted);
    expect(topOf(visible)).toBeCloseTo(before, 0);
  });

  it('is not moved within a long answer by a picture that loads late further up in it', async () => {
    renderStyledChat({ initialMessages: [question('Why?'), reply(paragraph.repeat(20))] });
    await act(painted);
    viewport().scrollTop = viewport().scrollHeight / 2;
    await act(painted);
    const blocks = [...document.querySelectorAll('.orq-message[data-role="assistant"] p')];
    const visible = blocks.find((block) => topOf(block) > 0)!;
    const before = topOf(visible);
    const picture = document.createElement('span');
    picture.style.setProperty('display', 'block');
    picture.style.setProperty('block-size', '300px');
    blocks[1]!.append(picture);
    await act(painted);
    expect(topOf(visible)).toBeCloseTo(before, 0);
  });

  it('counts what came meanwhile', async () => {
    const { live, write } = await ask();
    await write(8);
    expect(jumpButton()).toHaveAccessibleName('Jump to latest');
    const box = screen.getByRole('textbox', { name: 'Message' });
    await userEvent.type(box, 'And then?{Enter}');
    viewport().scrollTop = 0;
    await act(painted);
    live.end();
    await waitFor(() => expect(jumpButton()).toHaveAccessibleName('Jump to latest, 2 new'));
  });
});

it('shows the end in a dialog that was closed when the panel was mounted', async () => {
  const dialog = document.body.appendChild(document.createElement('dialog'));
  dialog.style.setProperty('block-size', '500px');
  const { client } = storyRouter();
  render(<OrqChat client={client} model="local/echo" initialMessages={history} />, { container: dialog });
  await act(painted);
  dialog.showModal();
  await act(painted);
  expect(viewport().scrollHeight).toBeGreaterThan(viewport().clientHeight);
  expect(fromEnd()).toBeLessThanOrEqual(1);
  dialog.remove();
});

it('fills its container, and scrolls inside, in flex, in grid and where nothing gives it a height', async () => {
  for (const display of ['flex', 'grid', 'block']) {
    const { unmount, container } = renderStyledChat({ initialMessages: history });
    const panel = container.querySelector<HTMLElement>('.orq-root')!;
    panel.style.removeProperty('block-size');
    container.style.setProperty('display', display);
    if (display !== 'block') container.style.setProperty('block-size', '450px');
    await act(painted);
    expect(viewport().scrollHeight).toBeGreaterThan(viewport().clientHeight);
    expect(panel.offsetHeight).toBeLessThanOrEqual(display === 'block' ? window.innerHeight : 450);
    unmount();
  }
});
