import { answer, controlled, text } from '@orq-chat/testing';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';

import { setUpChat } from '../test/dom-chat.ts';

const box = () => screen.getByRole('textbox', { name: 'Message' });
const queue = () => screen.getByRole('list', { name: 'Waiting to be sent' });

async function waitWith(...waiting: readonly string[]) {
  const live = controlled();
  const chat = setUpChat({ script: [live, answer(text('Second.'))] });
  await chat.user.type(box(), 'First{Enter}');
  await screen.findByRole('button', { name: 'Stop' });
  await waitFor(() => expect(chat.router.requests).toHaveLength(1));
  for (const message of waiting) await chat.user.type(box(), `${message}{Enter}`);
  await within(queue()).findAllByRole('button', { name: 'Send now' });
  return { ...chat, live };
}

it('puts a waiting message back into the text box, ahead of what is written there', async () => {
  const { user, router } = await waitWith('Next');
  await user.type(box(), 'By the way');
  await user.click(within(queue()).getByRole('button', { name: 'Edit message' }));
  expect(box()).toHaveValue('Next\n\nBy the way');
  expect(box()).toHaveFocus();
  expect(screen.queryByRole('list', { name: 'Waiting to be sent' })).toBeNull();
  expect(router.requests).toHaveLength(1);
});

it('sends a waiting message at once, and stops what is being written', async () => {
  const { user, router } = await waitWith('Next', 'Last');
  await user.click(within(queue()).getAllByRole('button', { name: 'Send now' })[1]!);
  expect(await screen.findByText('Second.')).toBeVisible();
  await waitFor(() => expect(router.requests[0]?.state).toBe('aborted'));
  expect(router.requests[1]?.body).toMatchObject({ messages: [{ content: 'First' }, { content: 'Last' }] });
});

it('sends what a stop holds back, when its writer says so', async () => {
  const { user } = await waitWith('Next');
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(within(queue()).getByText('Next')).toBeVisible();
  await user.click(within(queue()).getByRole('button', { name: 'Send now' }));
  expect(await screen.findByText('Second.')).toBeVisible();
});
