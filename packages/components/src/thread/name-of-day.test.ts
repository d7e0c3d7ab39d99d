import { expect, it } from 'vitest';

import { nameOfDay } from './name-of-day.ts';

const words = { today: 'Today', yesterday: 'Yesterday' };
const at = (...date: [year: number, month: number, day: number, hour?: number, minute?: number]) =>
  new Date(...date).getTime();
const now = at(2026, 2, 1, 0, 5);

it.each([
  [at(2026, 2, 1, 0, 1), 'Today'],
  [at(2026, 1, 28, 23, 59), 'Yesterday'],
  [at(2026, 1, 27, 12), 'Friday, February 27'],
  [at(2025, 11, 31, 12), 'Wednesday, December 31, 2025'],
])('calls %d “%s”', (time, name) => {
  expect(nameOfDay(time, { now, locale: 'en', words })).toBe(name);
});

it('writes a date as its language does', () => {
  expect(nameOfDay(at(2026, 1, 27), { now, locale: 'nl', words })).toBe('vrijdag 27 februari');
});
