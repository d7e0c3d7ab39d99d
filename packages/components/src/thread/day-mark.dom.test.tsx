import { screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { question, reply } from '../stories/story-session.ts';
import { setUpChat } from '../test/dom-chat.ts';

const day = (date: number, hour: number) => ({ createdAt: new Date(2026, 4, date, hour).getTime() });

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 4, 20, 12) });
});
afterEach(() => {
  vi.useRealTimers();
});

it('puts the date over the first message of each day but the first', async () => {
  setUpChat({
    initialMessages: [
      { ...question('One'), ...day(4, 23) },
      { ...reply('Two'), ...day(4, 23) },
      { ...question('Three'), ...day(5, 0) },
      { ...reply('Four'), ...day(5, 1) },
      { ...question('Five'), ...day(19, 9) },
      { ...question('Six'), ...day(20, 9) },
    ],
  });
  expect(await screen.findByText('Tuesday, May 5')).toBeVisible();
  expect(screen.getByText('Yesterday')).toBeVisible();
  const { textContent } = screen.getByRole('log');
  expect(textContent).toMatch(/One.*Two.*Tuesday, May 5.*Three.*Four.*Yesterday.*Five.*Today.*Six/s);
  expect(textContent).not.toContain('Monday, May 4');
});
