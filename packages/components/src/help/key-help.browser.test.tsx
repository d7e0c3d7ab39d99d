import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';

import { painted, renderStyledChat } from '../test/browser-chat.tsx';

const box = () => screen.getByRole('textbox', { name: 'Message' });

it('opens on Ctrl+/, names every key, and gives focus back', async () => {
  renderStyledChat({}, 800);
  await act(painted);
  await userEvent.click(box());
  await userEvent.keyboard('{Control>}/{/Control}');
  const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
  expect(dialog.matches(':modal')).toBe(true);
  expect(within(dialog).getByText('Shift+F6')).toBeVisible();
  expect(within(dialog).getAllByRole('term')).toHaveLength(13);
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(box());
});

it('is off where shortcuts are', async () => {
  renderStyledChat({ shortcuts: false });
  await userEvent.click(box());
  await userEvent.keyboard('{Control>}/{/Control}');
  await act(painted);
  expect(screen.queryByRole('dialog')).toBeNull();
});
