import { expect, it } from 'vitest';

import { createModelFilter } from './model-filter.ts';

it.each([
  ['openai/gpt-4o', 'openai/gpt-4o', true],
  ['openai/gpt-4o', 'openai/gpt-4o-mini', false],
  ['openai/gpt-4o', 'openai/gpt-4O', false],
  ['openai/*', 'openai/gpt-4o', true],
  ['openai/*', 'openai/', true],
  ['openai/*', 'azure/openai/gpt-4o', false],
  ['*', 'anything\nat all', true],
  ['*/claude-*-latest', 'anthropic/claude-opus-latest', true],
  ['*/claude-*-latest', 'anthropic/claude-latest', false],
  ['a*a', 'a', false],
  ['a.c', 'abc', false],
])('by %s, %s is allowed: %s', (pattern, model, expected) => {
  expect(createModelFilter([pattern])(model)).toBe(expected);
});

it('allows what any pattern allows, and nothing without one', () => {
  expect(createModelFilter(['a/*', 'b/*'])('b/x')).toBe(true);
  expect(createModelFilter([])('b/x')).toBe(false);
});
