import { answer, text } from '@orq-chat/testing';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';

import type { PaletteItem } from '../../index.ts';
import { setUpChat } from '../../test/dom-chat.ts';

const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });
const names = () => screen.queryAllByRole('option').map((option) => option.textContent);
const active = () => screen.getByRole('option', { selected: true }).textContent;

const commands: readonly PaletteItem[] = [
  { name: 'summarise', description: 'In five points', text: 'Summarise this: ' },
  { name: 'shorter' },
  { name: 'help' },
];
const mentions: readonly PaletteItem[] = [{ name: 'ada' }, { name: 'grace' }];

async function typed(words: string, options: Parameters<typeof setUpChat>[0] = { commands, mentions }) {
  const chat = setUpChat(options);
  await chat.user.type(box(), words);
  return chat;
}

describe('the palette', () => {
  it('offers commands behind a slash, and fewer with each letter', async () => {
    const { user } = await typed('/');
    expect(await screen.findByRole('listbox', { name: 'Commands' })).toBeVisible();
    expect(names()).toEqual(['/summariseIn five points', '/shorter', '/help']);
    await user.type(box(), 's');
    await waitFor(() => expect(names()).toHaveLength(2));
    await user.type(box(), 'zz');
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
  });

  it('says to a reader what is open and which one is meant, and nothing once it is closed', async () => {
    const { user } = await typed('@');
    const list = await screen.findByRole('listbox', { name: 'Mentions' });
    expect(box()).toHaveAttribute('aria-controls', list.id);
    expect(box()).toHaveAttribute('aria-autocomplete', 'list');
    expect(box()).toHaveAttribute('aria-haspopup', 'listbox');
    expect(box()).toHaveAttribute('aria-activedescendant', screen.getAllByRole('option')[0]?.id);
    expect(box()).not.toHaveAttribute('aria-expanded');
    expect(box()).not.toHaveAttribute('role');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
    for (const name of ['aria-controls', 'aria-autocomplete', 'aria-haspopup', 'aria-activedescendant'])
      expect(box()).not.toHaveAttribute(name);
  });

  it('goes around its ends with the arrows, and puts in what Enter chooses without sending', async () => {
    const { user, router } = await typed('/');
    await screen.findByRole('listbox');
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(active()).toBe('/help'));
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(active()).toBe('/summariseIn five points'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(box()).toHaveValue('Summarise this: '));
    expect(box().selectionStart).toBe(16);
    expect(router.requests).toHaveLength(0);
  });

  it('puts a mention where the caret is, by Tab or by a press', async () => {
    const { user } = await typed('Ask @gr');
    await screen.findByRole('listbox');
    await user.keyboard('{Tab}');
    await waitFor(() => expect(box()).toHaveValue('Ask @grace '));
    expect(box()).toHaveFocus();
    await user.type(box(), 'or @');
    await user.click(await screen.findByRole('option', { name: '@ada' }));
    await waitFor(() => expect(box()).toHaveValue('Ask @grace or @ada '));
    expect(box()).toHaveFocus();
  });

  it('runs a command of the app and takes away what was typed of it', async () => {
    const onChoose = vi.fn<() => void>();
    const { user } = await typed('/cl', { commands: [{ name: 'clear', onChoose }] });
    await screen.findByRole('listbox');
    await user.keyboard('{Enter}');
    expect(onChoose).toHaveBeenCalledOnce();
    await waitFor(() => expect(box()).toHaveValue(''));
  });

  it('stays closed after Escape until another mark is typed, and leaves the next Escape to the composer', async () => {
    const { user } = await typed('/');
    await screen.findByRole('listbox');
    await user.keyboard('{Escape}');
    await user.type(box(), 's');
    expect(screen.queryByRole('listbox')).toBeNull();
    await user.clear(box());
    await user.type(box(), '/');
    expect(await screen.findByRole('listbox')).toBeVisible();
  });

  it('does nothing while text is composed', async () => {
    const { router } = await typed('@', { mentions, script: [answer(text('Hi.'))] });
    await screen.findByRole('listbox');
    fireEvent.compositionStart(box());
    await waitFor(() => expect(screen.queryByRole('listbox')).toBeNull());
    fireEvent.input(box(), { target: { value: '@あ' }, isComposing: true });
    fireEvent.keyDown(box(), { key: 'Enter', isComposing: true });
    expect(screen.queryByRole('listbox')).toBeNull();
    expect(box()).toHaveValue('@あ');
    expect(router.requests).toHaveLength(0);
  });

  it('waits for items that are looked up, and leaves out what comes too late', async () => {
    const asked: { query: string; give: (items: readonly PaletteItem[]) => void }[] = [];
    const find = (query: string) =>
      new Promise<readonly PaletteItem[]>((resolve) => {
        asked.push({ query, give: resolve });
      });
    const { user } = await typed('@', { mentions: find });
    await waitFor(() => expect(asked).toHaveLength(1));
    await user.type(box(), 'b');
    await act(async () => asked[1]?.give([{ name: 'bert' }]));
    await act(async () => asked[0]?.give([{ name: 'late' }]));
    expect(asked.map(({ query }) => query)).toEqual(['', 'b']);
    expect(names()).toEqual(['@bert']);
  });
});
