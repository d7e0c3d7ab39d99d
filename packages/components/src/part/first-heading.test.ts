import { expect, it } from 'vitest';

import { createHeadingFinder } from './first-heading.ts';

it('finds the level of the first heading, however the text grows', () => {
  const text = 'Some words # no heading\n\n### Third\n\n# First';
  const grown = createHeadingFinder();
  const levels = Array.from({ length: text.length }, (_, index) => grown(text.slice(0, index + 1)));
  expect(new Set(levels.slice(0, text.indexOf('Third') - 1))).toEqual(new Set([1]));
  expect(levels.at(-1)).toBe(3);
  expect(createHeadingFinder()(text)).toBe(3);
});

it('starts again for another text', () => {
  const find = createHeadingFinder();
  expect(find('## Two and more')).toBe(2);
  expect(find('# One')).toBe(1);
});
