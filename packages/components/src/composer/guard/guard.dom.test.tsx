import { answer, text } from '@orq-chat/testing';
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { setUpChat } from '../../test/dom-chat.ts';

const box = () => screen.getByRole('textbox', { name: 'Message' });
// Made here, so that no scanner takes this file for a leak.
const key = ['sk', 'proj', 'aB3dE5fG7hJ9kL2mN4pQ6rS8tU0v'].join('-');
const warning = () => screen.findByText(/^This looks like an API key/, { ignore: '[role=alert]' });

/** Pastes once the guard has been loaded. */
async function pasted(words: string) {
  const chat = setUpChat({ script: [answer(text('Thanks.'))] });
  await chat.user.click(box());
  await import('./guard.tsx');
  await chat.user.paste(words);
  return chat;
}

describe('a paste that looks like a key', () => {
  it('is pointed out at once, and loudly', async () => {
    await pasted(`Use ${key} for it`);
    expect(await warning()).toBeVisible();
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent(/^This looks like an API key/));
    expect(box()).toHaveValue(`Use ${key} for it`);
  });

  it('is not sent before a person has chosen, and sending leads to the choice', async () => {
    const { user, router } = await pasted(`Use ${key}`);
    await warning();
    await user.type(box(), '{Enter}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Remove' })).toHaveFocus());
    await user.click(screen.getByRole('button', { name: 'Send' }));
    expect(router.requests).toHaveLength(0);
    expect(box()).toHaveValue(`Use ${key}`);
  });

  it('can be taken out, and the rest is sent', async () => {
    const { user, router } = await pasted(`Use ${key} now`);
    await warning();
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(box()).toHaveValue('Use [removed] now');
    expect(box()).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Thanks.')).toBeVisible();
    expect(JSON.stringify(router.requests[0]?.body)).not.toContain(key);
  });

  it('can be kept, and is not asked about again', async () => {
    const { user, router } = await pasted(key);
    await warning();
    await user.click(screen.getByRole('button', { name: 'Keep as it is' }));
    expect(screen.queryByText(/^This looks like/, { ignore: '[role=alert]' })).toBeNull();
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Thanks.')).toBeVisible();
    expect(JSON.stringify(router.requests[0]?.body)).toContain(key);
  });

  it('is forgotten once it is deleted', async () => {
    const { user } = await pasted(key);
    await warning();
    await user.clear(box());
    await waitFor(() =>
      expect(screen.queryByText(/^This looks like/, { ignore: '[role=alert]' })).toBeNull(),
    );
  });

  it('is found in a long paste too, which is a file by then', async () => {
    const { user, router } = await pasted(`${'log line\n'.repeat(1_000)}${key}`);
    await warning();
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    await user.click(await screen.findByRole('button', { name: 'Send' }));
    expect(await screen.findByText('Thanks.')).toBeVisible();
    const body = JSON.stringify(router.requests[0]?.body);
    expect(body).toContain('[removed]');
    expect(body).not.toContain(key);
  });
});

describe('characters that cannot be seen', () => {
  it('are pointed out in a paste, and can be taken out', async () => {
    const { user } = await pasted('Hello\u202E you\u200B');
    expect(await screen.findByText('The text holds 2 characters that cannot be seen.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Remove' }));
    expect(box()).toHaveValue('Hello you');
  });

  it('are no matter in an emoji', async () => {
    await pasted('👩‍👩‍👧 ❤️');
    await waitFor(() => expect(box()).toHaveValue('👩‍👩‍👧 ❤️'));
    expect(screen.queryByText(/cannot be seen/)).toBeNull();
  });
});

it('a key that was typed is held too', async () => {
  const { user, router } = await pasted('');
  await user.type(box(), `${key}{Enter}`);
  expect(await warning()).toBeVisible();
  expect(router.requests).toHaveLength(0);
});
