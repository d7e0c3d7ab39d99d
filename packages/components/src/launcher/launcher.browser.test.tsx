import '../styles/index.css';

import { Orq } from '@orq-chat/core';
import { answer, createTestRouter, text } from '@orq-chat/testing';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';

import { Launcher, OrqChat, type LauncherProps, type OrqChatProps } from '../index.ts';
import { question, reply } from '../stories/story-session.ts';
import { painted } from '../test/browser-chat.tsx';

const button = () => screen.getByRole('button', { name: 'Chat with Ada' });
const box = () => screen.getByRole('textbox', { name: 'Message' });
const card = () => document.querySelector<HTMLElement>('[data-orq-part="launcher-panel"]')!;
const focused = () => document.activeElement;
const press = async (keys: string) => {
  await userEvent.keyboard(keys);
  await act(painted);
};

function setUp(props: Partial<LauncherProps> = {}, chat: Partial<OrqChatProps> = {}) {
  const router = createTestRouter({ script: [answer(text('Good morning.'))] });
  const client = new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch });
  return render(
    <>
      <a href="#behind">Behind</a>
      <Launcher name="Ada" {...props}>
        <OrqChat client={client} model="local/echo" name="Ada" {...chat} />
      </Launcher>
    </>,
  );
}

afterEach(() => page.viewport(414, 896));

it('opens a region beside the page, with focus in its text box; Escape closes it and gives focus back', async () => {
  setUp();
  expect(screen.queryByRole('region')).toBeNull();
  await userEvent.click(button());
  expect(button()).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByRole('region', { name: 'Chat with Ada' })).toBeVisible();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(focused()).toBe(box());
  await press('{Escape}');
  expect(card()).not.toBeVisible();
  expect(button()).toHaveAttribute('aria-expanded', 'false');
  expect(focused()).toBe(button());
});

it('keeps the conversation and the draft while it is closed', async () => {
  setUp();
  await userEvent.click(button());
  await userEvent.type(box(), 'Hello{Enter}');
  await waitFor(() =>
    expect(screen.getByRole('article', { name: /^Ada said/ })).toHaveTextContent('Good morning.'),
  );
  await userEvent.type(box(), 'And');
  await userEvent.click(screen.getByRole('button', { name: 'Close chat' }));
  expect(card()).not.toBeVisible();
  expect(focused()).toBe(button());
  await userEvent.click(button());
  expect(screen.getByRole('article', { name: /^Ada said/ })).toHaveTextContent('Good morning.');
  expect(box()).toHaveValue('And');
});

it('leaves Escape to what is open inside', async () => {
  const initialMessages = [question('Where?'), reply('See [one](https://one.example).')];
  setUp({}, { initialMessages, onParamsChange: () => {} });
  await userEvent.click(button());
  await userEvent.click(screen.getByRole('button', { name: 'Parameters' }));
  await screen.findByRole('slider', { name: 'Temperature' });
  await press('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Parameters' })).toBeNull());
  expect(card()).toBeVisible();

  await userEvent.click(box());
  await press('{F6}');
  const message = focused();
  expect(message).toHaveAttribute('data-orq-part', 'message');
  await press('{Enter}{Escape}');
  expect(focused()).toBe(message);
  expect(card()).toBeVisible();
  await press('{Escape}');
  expect(card()).not.toBeVisible();
});

it('as a dialog it holds the page back: Tab stays in, a press beside it closes', async () => {
  await page.viewport(900, 800);
  setUp({ modal: true });
  await userEvent.click(button());
  const dialog = screen.getByRole('dialog', { name: 'Chat with Ada' });
  expect(dialog.matches(':modal')).toBe(true);
  expect(focused()).toBe(box());
  screen.getByRole('link', { name: 'Behind', hidden: true }).focus();
  expect(dialog).toContainElement(focused() as HTMLElement);
  await press('{Escape}');
  expect(dialog).not.toBeVisible();
  expect(focused()).toBe(button());
  await userEvent.click(button());
  await userEvent.click(document.body, { position: { x: 5, y: 5 }, force: true });
  await waitFor(() => expect(dialog).not.toBeVisible());
});

it.each([280, 360, 479])('is a sheet in a window %s px wide, from edge to edge', async (width) => {
  await page.viewport(width, 700);
  setUp();
  await userEvent.click(button());
  const { left, right, bottom, top } = card().getBoundingClientRect();
  expect({ left, right, bottom, top }).toEqual({ left: 0, right: width, bottom: 700, top: 24 });
  expect(document.documentElement.scrollWidth).toBe(width);
  const inner = within(card()).getByRole('region', { name: 'Chat with Ada' });
  expect(inner.scrollWidth).toBeLessThanOrEqual(width);
  expect(inner.getBoundingClientRect().height).toBeLessThanOrEqual(676);
});

it('stands above a phone’s keyboard', async () => {
  await page.viewport(360, 700);
  setUp();
  await userEvent.click(button());
  // What a phone does: the window keeps its height, and less of it can be seen.
  Object.defineProperty(window.visualViewport, 'height', { value: 400, configurable: true });
  window.visualViewport?.dispatchEvent(new Event('resize'));
  expect(card().getBoundingClientRect()).toMatchObject({ bottom: 400, top: 24 });
  expect(box().getBoundingClientRect().bottom).toBeLessThan(400);
  Reflect.deleteProperty(window.visualViewport!, 'height');
  window.visualViewport?.dispatchEvent(new Event('resize'));
  expect(card().getBoundingClientRect()).toMatchObject({ bottom: 700, top: 24 });
});

it('opens when the app says so, and tells it when a person closes it', async () => {
  const told: boolean[] = [];
  const view = setUp({ open: false, onOpenChange: (open) => told.push(open) });
  expect(card()).toBeNull();
  view.unmount();
  setUp({ open: true, onOpenChange: (open) => told.push(open) });
  expect(card()).toBeVisible();
  await press('{Escape}');
  expect(told).toEqual([false]);
  expect(card()).toBeVisible();
});
