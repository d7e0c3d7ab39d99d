import { expect, it } from 'vitest';

import { plural } from './plural.ts';

it('picks the form by the rules of the language, and writes the number in its digits', () => {
  const english = plural('en');
  expect(english(1, { one: '# word', other: '# words' })).toBe('1 word');
  expect(english(1_200, { one: '# word', other: '# words' })).toBe('1,200 words');
  const polish = plural('pl');
  expect([1, 3, 5].map((count) => polish(count, { one: 'a', few: 'b', other: 'c' }))).toEqual([
    'a',
    'b',
    'c',
  ]);
});
