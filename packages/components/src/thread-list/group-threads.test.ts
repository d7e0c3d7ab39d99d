import { expect, it } from 'vitest';

import { groupThreads } from './group-threads.ts';

const now = new Date(2026, 10, 22, 0, 30).getTime();
const at = (day: number, hour: number) => ({
  id: `${day}-${hour}`,
  title: '',
  createdAt: 0,
  updatedAt: new Date(2026, 10, day, hour).getTime(),
});

it('puts conversations under the calendar day on which they changed', () => {
  const groups = groupThreads([at(22, 0), at(21, 23), at(21, 0), at(20, 23), at(15, 1), at(14, 23)], now);
  expect(groups.map(({ age, threads }) => [age, threads.map(({ id }) => id)])).toEqual([
    ['today', ['22-0']],
    ['yesterday', ['21-23', '21-0']],
    ['week', ['20-23', '15-1']],
    ['older', ['14-23']],
  ]);
});

it('takes a clock that is ahead for today', () => {
  expect(groupThreads([at(23, 5)], now)).toMatchObject([{ age: 'today' }]);
});
