import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import type { OrqChatProps } from '../index.ts';
import { question, reply } from '../stories/story-session.ts';
import { setUpChat } from '../test/dom-chat.ts';

const talk = [question('First?'), reply('1'), question('Second?'), reply('2')];
const box = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' });

function setUp(options: Partial<OrqChatProps> = {}) {
  const { user } = setUpChat({ initialMessages: talk, ...options });
  box().focus();
  return user;
}

it('goes to earlier questions and back to an empty box', async () => {
  const user = setUp({ upKey: 'history' });
  await user.keyboard('{ArrowUp}');
  await expect.poll(() => box().value).toBe('Second?');
  await user.keyboard('{ArrowUp}');
  expect(box()).toHaveValue('First?');
  await user.keyboard('{ArrowUp}');
  expect(box()).toHaveValue('First?');
  await user.keyboard('{ArrowDown}');
  expect(box()).toHaveValue('Second?');
  await user.keyboard('{ArrowDown}');
  expect(box()).toHaveValue('');
});

it('sends what it found', async () => {
  const user = setUp({ upKey: 'history' });
  await user.keyboard('{ArrowUp}');
  await expect.poll(() => box().value).toBe('Second?');
  await user.keyboard('{Enter}');
  expect(screen.getAllByText('Second?')).toHaveLength(2);
  expect(box()).toHaveValue('');
});

it('leaves the arrows to a text that was changed, or that has the caret elsewhere', async () => {
  const user = setUp({ upKey: 'history' });
  await user.keyboard('{ArrowUp}');
  await expect.poll(() => box().value).toBe('Second?');
  await user.keyboard('!{ArrowUp}');
  expect(box()).toHaveValue('Second?!');

  await user.clear(box());
  await user.keyboard('{ArrowUp}');
  await expect.poll(() => box().value).toBe('Second?');
  box().setSelectionRange(0, 0);
  await user.keyboard('{ArrowUp}');
  expect(box()).toHaveValue('Second?');
});

it('is there with Alt where Up edits', async () => {
  const user = setUp();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.poll(() => box().value).toBe('Second?');
  expect(screen.queryByRole('textbox', { name: 'Edit message' })).toBeNull();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(box()).toHaveValue('First?');
});

it('takes nothing away that was typed', async () => {
  const user = setUp({ upKey: 'history' });
  await user.keyboard('Half a{ArrowUp}{Alt>}{ArrowUp}{/Alt}');
  expect(box()).toHaveValue('Half a');
});

it('is off where shortcuts are', async () => {
  const user = setUp({ upKey: 'history', shortcuts: false });
  await user.keyboard('{ArrowUp}x');
  expect(box()).toHaveValue('x');
});
