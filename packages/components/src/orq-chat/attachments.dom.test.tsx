import { answer, text } from '@orq-chat/testing';
import { createEvent, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';

import { setUpChat } from '../test/dom-chat.ts';

const box = () => screen.getByRole('textbox', { name: 'Message' });
const panel = () => screen.getByRole('region', { name: 'Chat with Ada' });
const files = () => within(screen.getByRole('list', { name: 'Attachments' })).getAllByRole('listitem');
const note = (name = 'note.txt') => new File(['Some words.'], name, { type: 'text/plain' });
const transfer = (...list: readonly File[]) => ({ types: ['Files'], files: list, getData: () => '' });

/** The list, and what reads a file, are loaded with the first file. */
const patient = { timeout: 5_000 };

/** The three ways in, which must come to the same. */
const ways = [
  [
    'chosen',
    async (file: File, user: ReturnType<typeof setUpChat>['user']) => {
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      await user.upload(input!, file);
    },
  ],
  [
    'dropped anywhere on the panel',
    async (file: File) => {
      fireEvent(panel(), Object.assign(createEvent.drop(panel()), { dataTransfer: transfer(file) }));
    },
  ],
  [
    'pasted',
    async (file: File) => {
      fireEvent.paste(box(), { clipboardData: transfer(file) });
    },
  ],
] as const;

describe.each(ways)('a file that is %s', (_, add) => {
  it('waits in the composer and is sent with the message', async () => {
    const { user, router } = setUpChat({ script: [answer(text('Thanks.'))] });
    await add(note(), user);
    await screen.findByRole('list', { name: 'Attachments' }, patient);
    const send = await screen.findByRole('button', { name: 'Send' }, patient);
    expect(files()[0]).toHaveAccessibleName(/^note\.txt/);
    await user.type(box(), 'Read this');
    await user.click(send);
    expect(await screen.findByText('Thanks.')).toBeVisible();
    expect(screen.queryByRole('list', { name: 'Attachments' })).toBeNull();
    expect(JSON.stringify(router.requests[0]?.body)).toContain('Read this');
    expect(
      await within(screen.getByRole('article', { name: 'You said' })).findByText('note.txt'),
    ).toBeVisible();
  });
});

describe('files in the composer', () => {
  it('turn a long paste into one, instead of a text box full of it', async () => {
    setUpChat();
    fireEvent.paste(box(), {
      clipboardData: { types: ['text/plain'], files: [], getData: () => 'word '.repeat(2_000) },
    });
    await waitFor(() => expect(files()[0]).toHaveAccessibleName(/^Pasted text\.txt/));
    expect(box()).toHaveValue('');
  });

  it('leave a short paste to the text box', () => {
    setUpChat();
    const event = createEvent.paste(box(), {
      clipboardData: { types: ['text/plain'], files: [], getData: () => 'a few words' },
    });
    fireEvent(box(), event);
    expect(event.defaultPrevented).toBe(false);
  });

  it('say which were not taken, and why', async () => {
    const { user } = setUpChat({ attachments: { limits: { size: 2_000_000, count: 1 } } });
    const large = new File([new Uint8Array(2_000_001)], 'large.txt', { type: 'text/plain' });
    const film = new File(['x'], 'film.mp4', { type: 'video/mp4' });
    fireEvent.paste(box(), { clipboardData: transfer(large, film, note('a.txt'), note('b.txt')) });
    expect(await screen.findByText('large.txt is larger than 2 MB.')).toBeVisible();
    expect(screen.getByText('film.mp4 is of a kind that cannot be sent.')).toBeVisible();
    expect(screen.getByText('b.txt is one too many: a message may have 1 file.')).toBeVisible();
    expect(files()).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('button', { name: 'Dismiss' })).toBeNull();
  });

  it('sum up what was not taken when it is much', async () => {
    setUpChat();
    const films = Array.from(
      { length: 500 },
      (_, index) => new File(['x'], `${index}.mp4`, { type: 'video/mp4' }),
    );
    fireEvent.paste(box(), { clipboardData: transfer(...films) });
    expect(await screen.findByText('497 more were not taken.')).toBeVisible();
  });

  it('are one Tab stop: arrows go between them, Delete removes, Backspace in an empty box goes to the last', async () => {
    const { user } = setUpChat();
    fireEvent.paste(box(), { clipboardData: transfer(note('a.txt'), note('b.txt'), note('c.txt')) });
    await waitFor(() => expect(files()).toHaveLength(3));
    await user.type(box(), '{Backspace}');
    expect(files()[2]).toHaveFocus();
    await user.keyboard('{ArrowLeft}');
    expect(files()[1]).toHaveFocus();
    await user.keyboard('{Delete}');
    expect(files().map((file) => file.textContent)).toHaveLength(2);
    await waitFor(() => expect(files()[1]).toHaveFocus());
    await user.keyboard('{Delete}{Delete}');
    expect(screen.queryByRole('list', { name: 'Attachments' })).toBeNull();
    expect(box()).toHaveFocus();
  });

  it('are none where the chat takes none', () => {
    setUpChat({ attachments: false });
    expect(screen.queryByRole('button', { name: 'Attach files' })).toBeNull();
    const event = createEvent.paste(box(), { clipboardData: transfer(note()) });
    fireEvent(box(), event);
    expect(event.defaultPrevented).toBe(false);
  });
});
