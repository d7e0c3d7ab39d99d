import { controlled, text } from '@orq-chat/testing';
import { act, screen, waitFor } from '@testing-library/react';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';

import { question, reply } from '../stories/story-session.ts';
import { painted, renderStyledChat } from '../test/browser-chat.tsx';
import { hostileTexts } from './test/hostile.ts';

const { origin } = location;
/** Requests that left for another origin since the test began. */
const strangers: string[] = [];
const alerts = vi.spyOn(window, 'alert').mockImplementation(() => {});

beforeAll(async () => {
  await page.viewport(800, 700);
  await cdp().send('Network.enable');
  cdp().on('Network.requestWillBeSent', ({ request: { url } }) => {
    const asked = new URL(url);
    if (/^(https?|ws|wss):$/.test(asked.protocol) && asked.origin !== origin) strangers.push(url);
  });
});

afterAll(async () => {
  await cdp().send('Network.disable');
});

beforeEach(() => {
  strangers.length = 0;
  alerts.mockClear();
});

/** The frames and the events of the browser's protocol that come after what was rendered. */
async function settle(): Promise<void> {
  await act(painted);
  await fetch('/');
}

function expectHarmless(panel: HTMLElement): void {
  expect(strangers).toEqual([]);
  expect(alerts).not.toHaveBeenCalled();
  const acting = 'script, style, link, iframe, object, embed, base, meta, video';
  expect([...panel.querySelectorAll(acting)].map((element) => element.outerHTML)).toEqual([]);
}

/** Pixels, both sides: Chromium forgets them where it breaks a word of inline code. */
const codePadding = 10;

/** Nothing is wider than the panel but what scrolls by itself, and the message box is where it was. */
function expectLayout(panel: HTMLElement): void {
  const log = screen.getByRole('log');
  expect(log.scrollWidth).toBeLessThanOrEqual(log.clientWidth + codePadding);
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(document.documentElement.clientWidth);
  const { right, bottom } = panel.getBoundingClientRect();
  const box = screen.getByRole('textbox', { name: 'Message' }).getBoundingClientRect();
  expect(box.right).toBeLessThanOrEqual(right);
  expect(box.bottom).toBeLessThanOrEqual(bottom);
}

const showPanel = (...args: Parameters<typeof renderStyledChat>): HTMLElement => {
  const { container } = renderStyledChat(...args);
  return container.querySelector<HTMLElement>('.orq-root')!;
};

it('the traps of this file see what they are for', async () => {
  const bait = document.createElement('div');
  bait.innerHTML = '<img src="https://thief.example/bait.png"><img src="data:," onerror="alert(1)">';
  await waitFor(() => expect(strangers).toEqual(['https://thief.example/bait.png']));
  await waitFor(() => expect(alerts).toHaveBeenCalled());
});

describe(`${hostileTexts.length} hostile texts`, () => {
  it('are more than 300', () => {
    expect(hostileTexts.length).toBeGreaterThan(300);
  });

  const size = 60;
  const groups = Array.from({ length: Math.ceil(hostileTexts.length / size) }, (_, index) => index * size);

  it.each(groups)(
    'as questions and as answers, from %i on: nothing runs, nothing is asked',
    async (start) => {
      const texts = hostileTexts.slice(start, start + size);
      const panel = showPanel(
        { initialMessages: texts.flatMap((line) => [question(line), reply(line)]) },
        600,
      );
      expect(screen.getAllByRole('article')).toHaveLength(texts.length * 2);
      await settle();
      expectHarmless(panel);
      expectLayout(panel);
    },
  );

  it('in one answer, while it streams and when it is done', async () => {
    const live = controlled();
    const panel = showPanel({ script: [live] }, 600);
    await userEvent.type(screen.getByRole('textbox', { name: 'Message' }), 'Go{Enter}');
    for (const line of [...hostileTexts, 'hostile end']) live.send(text([line, '\n\n']));
    await waitFor(() => expect(screen.getByRole('log')).toHaveTextContent('hostile end'));
    expectHarmless(panel);
    live.end();
    await waitFor(() => expect(screen.getAllByRole('article').at(-1)).toHaveAttribute('aria-busy', 'false'));
    await settle();
    expectHarmless(panel);
    expectLayout(panel);
  });
});
