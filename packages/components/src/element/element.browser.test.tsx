import { Orq } from '@orq-chat/core';
import { answer, createTestRouter, text } from '@orq-chat/testing';
import { act, waitFor, within } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';

import { painted } from '../test/browser-chat.tsx';
import { defineOrqChat } from './index.ts';

function setUp(attributes: Readonly<Record<string, string>> = {}) {
  const router = createTestRouter({ script: [answer(text('Good morning.'))] });
  const client = new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch });
  const element = document.createElement('orq-chat');
  for (const [name, value] of Object.entries({ model: 'local/echo', name: 'Ada', ...attributes }))
    element.setAttribute(name, value);
  act(() => {
    element.options = { client };
    document.body.append(element);
  });
  const shadow = element.shadowRoot!;
  return { element, router, shadow, inside: within(shadow as unknown as HTMLElement) };
}

const press = async (keys: string) => {
  await userEvent.keyboard(keys);
  await act(painted);
};

afterEach(async () => {
  for (const element of document.querySelectorAll('orq-chat')) element.remove();
  await act(painted);
});

it('is a chat, in a shadow root with its own styles, and adds nothing to the page', async () => {
  const before = document.adoptedStyleSheets.length + document.styleSheets.length;
  const { inside, element } = setUp({ heading: 'Support', radius: '4', 'base-url': 'http://unused.test' });
  expect(await inside.findByRole('heading', { name: 'Support' })).toBeVisible();
  expect(inside.getByRole('region', { name: 'Chat with Ada' })).toHaveAttribute('part', 'root');
  const settled = vi.fn<(event: Event) => void>();
  element.addEventListener('orq-settled', settled);

  const box = inside.getByRole('textbox', { name: 'Message' });
  await userEvent.type(box, 'Hello{Enter}');
  await waitFor(() => expect(settled).toHaveBeenCalledOnce());
  expect(inside.getByRole('article', { name: /^Ada said/ })).toHaveTextContent('Good morning.');
  expect(getComputedStyle(box).borderStyle).toBe('none');
  expect(document.adoptedStyleSheets.length + document.styleSheets.length).toBe(before);
});

it('speaks and opens inside its root, and F6 goes around in it', async () => {
  const { element, inside, shadow } = setUp();
  act(() => {
    element.options = { ...element.options, onParamsChange: () => {} };
  });
  const box = await inside.findByRole('textbox', { name: 'Message' });
  await userEvent.type(box, 'Hello{Enter}');
  const spoken = () => inside.getAllByRole('status').some((region) => region.textContent === 'Good morning.');
  await waitFor(() => expect(spoken()).toBe(true));
  expect(document.querySelector('[role=status]')).toBeNull();

  await userEvent.click(box);
  await press('{F6}');
  expect(shadow.activeElement).toHaveAttribute('data-orq-part', 'message');
  await press('{F6}');
  expect(shadow.activeElement).toBe(box);

  await userEvent.click(inside.getByRole('button', { name: 'Parameters' }));
  const slider = await inside.findByRole('slider', { name: 'Temperature' });
  expect(shadow.activeElement).toBe(slider);
  expect(slider.getBoundingClientRect().width).toBeGreaterThan(200);
});

it('follows its attributes, and its options over them', async () => {
  const { element, inside } = setUp();
  await inside.findByRole('heading', { name: 'Ada' });
  act(() => element.setAttribute('name', 'Grace'));
  expect(await inside.findByRole('heading', { name: 'Grace' })).toBeVisible();
  act(() => {
    element.options = { ...element.options, name: 'Joan' };
  });
  expect(await inside.findByRole('heading', { name: 'Joan' })).toBeVisible();
  act(() => element.setAttribute('theme', 'no such theme'));
  expect(inside.getByRole('region')).not.toHaveAttribute('data-orq-theme');
});

it('goes on with its chat when it is moved, and ends when it is gone', async () => {
  const { element, inside, shadow } = setUp();
  await userEvent.type(await inside.findByRole('textbox', { name: 'Message' }), 'Hello{Enter}');
  await inside.findByRole('article', { name: /^Ada said/ });
  const other = document.createElement('div');
  document.body.append(other);
  await act(async () => other.append(element));
  expect(inside.getByRole('article', { name: 'You said' })).toHaveTextContent('Hello');
  await act(async () => other.remove());
  expect(shadow.childElementCount).toBe(0);
});

it('waits until it knows whom to ask', async () => {
  const element = document.createElement('orq-chat');
  document.body.append(element);
  await act(painted);
  expect(element.shadowRoot?.childElementCount).toBe(0);
});

it('can have another name, and is registered once', () => {
  defineOrqChat('my-chat');
  defineOrqChat('my-chat');
  expect(customElements.get('my-chat')).toBeDefined();
  expect(customElements.get('my-chat')).not.toBe(customElements.get('orq-chat'));
});
