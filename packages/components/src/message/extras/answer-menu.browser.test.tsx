import { act, screen, within } from '@testing-library/react';
import { userEvent } from 'vitest/browser';
import { expect, it } from 'vitest';

import { question, reply } from '../../stories/story-session.ts';
import { painted, renderStyledChat } from '../../test/browser-chat.tsx';

it('of an earlier answer stays while the pointer goes to what it offers', async () => {
  const messages = [question('Is it far?'), reply('No.'), question('How far?'), reply('Two miles.')];
  renderStyledChat({ initialMessages: messages }, 700);
  const earlier = screen.getByText('No.').closest('article')!;
  await userEvent.hover(earlier);
  await userEvent.click(await within(earlier).findByRole('button', { name: 'More actions' }));
  const item = await screen.findByRole('menuitem', { name: 'Branch from here' });
  await userEvent.hover(item);
  await act(painted);
  expect(item).toBeVisible();
  await userEvent.click(item);
  expect(screen.queryByText('Two miles.')).toBeNull();
  expect(await screen.findByRole('button', { name: 'Show what followed' })).toBeVisible();
});
