import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';

import { question, reply } from '../stories/story-session.ts';
import { setUpChat } from '../test/dom-chat.ts';

it('leaves Enter and Escape to an input method, in the box of an edited question', async () => {
  const { user, router } = setUpChat({ initialMessages: [question('日本?'), reply('はい。')] });
  await user.click(await screen.findByRole('button', { name: 'Edit' }));
  const box = await screen.findByRole('textbox', { name: 'Edit message' });
  await user.type(box, 'ご');
  fireEvent.compositionStart(box);
  for (const key of ['Enter', 'Escape']) {
    fireEvent.keyDown(box, { key, isComposing: true });
    fireEvent.keyDown(box, { key, keyCode: 229 });
  }
  expect(box).toBeInTheDocument();
  expect(box).toHaveValue('日本?ご');
  expect(router.requests).toHaveLength(0);
  fireEvent.compositionEnd(box);
  await waitFor(() => {
    fireEvent.keyDown(box, { key: 'Escape' });
    expect(box).not.toBeInTheDocument();
  });
});
