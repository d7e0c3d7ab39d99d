import { controlled, text } from '@orq-chat/testing';
import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';

import { setUpChat } from '../test/dom-chat.ts';

const spoken = () =>
  [...screen.getAllByRole('status'), screen.getByRole('alert')].map((one) => one.textContent);

it('speaks no token: the list of messages is no live region, and what is one stays as it was', async () => {
  const live = controlled();
  const { user } = setUpChat({ script: [live] });
  await user.type(screen.getByRole('textbox', { name: 'Message' }), 'Why?{Enter}');
  live.send(text(['Because ']));
  await screen.findByText(/Because/);
  const log = screen.getByRole('log', { name: 'Messages' });
  expect(log).toHaveAttribute('aria-live', 'off');
  expect(log.closest('[aria-live="polite"], [aria-live="assertive"]')).toBeNull();
  for (const word of ['of ', 'the ', 'tides.']) {
    live.send(text([word]));
    // oxlint-disable-next-line no-await-in-loop -- one piece after the other
    await screen.findByText((content) => content.endsWith(word.trim()));
    expect(spoken().join('')).not.toMatch(/Because|of|the|tides/);
  }
});
