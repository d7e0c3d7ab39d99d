import '../styles/index.css';

import { render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { expect, it } from 'vitest';

import { Markdown } from './markdown.tsx';

const sources = [
  { url: 'https://europa.example/returns', title: 'Returning goods', snippet: 'You have 14 days.' },
  { url: 'javascript:alert(1)', title: 'Not a \u202Epage' },
];

function showAnswer(): void {
  render(
    <div className="orq-root" data-orq-theme="light">
      <button type="button">Before</button>
      <Markdown text="Fourteen days [1], or longer [2]." sources={sources} />
      <button type="button">After</button>
    </div>,
  );
}

const mark = (name = 'Source 1: Returning goods') => screen.getByRole('link', { name });

it('opens what is known of its source by Enter, and Escape goes back to it', async () => {
  showAnswer();
  expect(mark()).toHaveAttribute('aria-expanded', 'false');
  mark().focus();
  await userEvent.keyboard('{Enter}');
  const card = await screen.findByRole('group', { name: 'Source 1: Returning goods' });
  expect(card.matches(':popover-open')).toBe(true);
  expect(mark()).toHaveAttribute('aria-expanded', 'true');
  expect(card).toHaveTextContent('Returning goodseuropa.exampleYou have 14 days.');
  const title = within(card).getByRole('link', { name: 'Returning goods' });
  expect(title).toHaveAttribute('href', 'https://europa.example/returns');
  await waitFor(() => expect(title).toHaveFocus());

  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('group')).toBeNull();
  expect(mark()).toHaveFocus();
  expect(mark()).toHaveAttribute('aria-expanded', 'false');
});

const openByPress = async () => {
  showAnswer();
  await userEvent.click(mark());
  const card = await screen.findByRole('group');
  await waitFor(() => expect(within(card).getByRole('link')).toHaveFocus());
};

it('is closed by a second press', async () => {
  await openByPress();
  await userEvent.click(mark());
  await waitFor(() => expect(screen.queryByRole('group')).toBeNull());
});

it('is closed by a press beside it', async () => {
  await openByPress();
  await userEvent.click(screen.getByRole('button', { name: 'Before' }));
  await waitFor(() => expect(screen.queryByRole('group')).toBeNull());
});

it('is closed when Tab goes on', async () => {
  await openByPress();
  await userEvent.keyboard('{Tab}');
  await waitFor(() => expect(screen.queryByRole('group')).toBeNull());
});

it('leads nowhere where nothing may lead, and shows what hides in a title', async () => {
  showAnswer();
  await userEvent.click(screen.getByRole('button', { name: /^Source 2/ }));
  const card = await screen.findByRole('group');
  expect(card).toHaveTextContent('Not a [U+202E]page');
  expect(card.querySelector('[href]')).toBeNull();
});

it('is a link for what asks for another tab', () => {
  showAnswer();
  let isPrevented: boolean | undefined;
  function look(event: Event): void {
    isPrevented = event.defaultPrevented;
    event.preventDefault();
  }
  window.addEventListener('click', look, { once: true });
  mark().dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
  expect(isPrevented).toBe(false);
  expect(mark()).toHaveAttribute('href', 'https://europa.example/returns');
});
