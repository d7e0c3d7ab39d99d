import { describe, expect, it } from 'vitest';

import { findQuery, matchItems } from './palette-query.ts';

/** The query at the caret, which `|` marks. */
const queryAt = (marked: string) => findQuery(marked.replace('|', ''), marked.indexOf('|'));

describe('findQuery', () => {
  it.each([
    ['/|', { mark: '/', start: 0, text: '' }],
    ['/sum| the rest', { mark: '/', start: 0, text: 'sum' }],
    ['ask @ad|', { mark: '@', start: 4, text: 'ad' }],
    ['(@ад|', { mark: '@', start: 1, text: 'ад' }],
    [' /x|', { mark: '/', start: 1, text: 'x' }],
  ])('finds what %s asks for', (text, query) => {
    expect(queryAt(text)).toEqual(query);
  });

  it.each(['and/or|', 'see /etc|', 'me@home|', '/sum the|', '@ada |', 'plain|', `@${'a'.repeat(60)}|`])(
    'finds nothing in %s',
    (text) => {
      expect(queryAt(text)).toBeNull();
    },
  );
});

describe('matchItems', () => {
  const items = [
    { name: 'rename' },
    { name: 'say-name' },
    { name: 'help', description: 'Names what can be done' },
    { name: 'name' },
    { name: 'other' },
  ];

  it('puts beginnings before words, words before the rest', () => {
    expect(matchItems(items, 'NAME').map(({ name }) => name)).toEqual(['name', 'say-name', 'rename', 'help']);
  });

  it('gives all, in their order, while nothing is typed', () => {
    expect(matchItems(items, '')).toEqual(items);
  });
});
