import { act, render } from '@testing-library/react';
import { Orq } from '@orq-chat/core';
import type { ReactElement } from 'react';
import { afterEach, expect, it, vi } from 'vitest';

import '../styles/index.css';
import { OrqChat } from '../index.ts';
import { question, reply } from '../stories/story-session.ts';
import { painted } from '../test/browser-chat.tsx';

const client = new Orq({ baseURL: 'http://router.test', fetch: () => new Promise(() => {}) });
const messages = Array.from({ length: 40 }, () => [question('Why?'), reply('Because.')]).flat();
const panel = <OrqChat client={client} model="m" initialMessages={messages} />;

/** What is warned of when a panel stands in such a place. */
async function warningsIn(place: ReactElement, style: (element: Element) => void): Promise<string> {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const { container } = render(place);
  style(container);
  await act(painted);
  await import('./watch-layout.ts');
  await act(painted);
  await act(painted);
  return warn.mock.calls.flat().join('\n');
}

const set = (element: Element | null, property: string, value: string) =>
  element instanceof HTMLElement && element.style.setProperty(property, value);

afterEach(() => vi.restoreAllMocks());

it('says nothing of a panel that fits into its place, on a page that scrolls', async () => {
  const warnings = await warningsIn(
    <div className="place">
      {panel}
      <div className="page" />
    </div>,
    (container) => {
      set(container.querySelector('.orq-root'), 'block-size', '400px');
      set(container.querySelector('.page'), 'block-size', '3000px');
    },
  );
  expect(warnings).toBe('');
});

it('warns of an ancestor that scrolls the panel', async () => {
  const warnings = await warningsIn(<div className="place">{panel}</div>, (container) => {
    set(container.querySelector('.place'), 'block-size', '300px');
    set(container.querySelector('.place'), 'overflow-y', 'auto');
    set(container.querySelector('.orq-root'), 'block-size', '500px');
  });
  expect(warnings).toMatch(/^Orq Chat: <div class="place"> scrolls the panel/);
});

it('warns of a view that grows instead of scrolling', async () => {
  const warnings = await warningsIn(panel, (container) => {
    set(container.querySelector('.orq-root'), 'block-size', 'auto');
    set(container.querySelector('.orq-root'), 'max-block-size', 'none');
    set(container.querySelector('.orq-main'), 'display', 'block');
    set(container.querySelector('.orq-thread-viewport'), 'overflow-y', 'visible');
    set(container.querySelector('.orq-thread-viewport'), 'flex', 'none');
  });
  expect(warnings).toMatch(/grows with its messages and cannot scroll/);
});
