import { describe, expect, it } from 'vitest';

import { groupModels, shortName } from './group-models.ts';

const models = ['openai/gpt-4o', 'anthropic/claude-sonnet', 'openai/gpt-4o-mini', 'llama'].map((id) => ({
  id,
}));

describe('grouping models', () => {
  it('puts those of one owner together, in the order of the list', () => {
    const groups = groupModels(models, '').map(({ name, models: found }) => [
      name,
      found.map(({ id }) => id),
    ]);
    expect(groups).toEqual([
      ['openai', ['openai/gpt-4o', 'openai/gpt-4o-mini']],
      ['anthropic', ['anthropic/claude-sonnet']],
      ['', ['llama']],
    ]);
  });

  it('finds by all words, in any order and case', () => {
    const found = groupModels(models, 'MINI openai').flatMap((group) => group.models);
    expect(found).toEqual([{ id: 'openai/gpt-4o-mini' }]);
    expect(groupModels(models, 'gemini')).toEqual([]);
  });

  it('shortens an id to the name of its model', () => {
    expect(shortName('openai/gpt-4o')).toBe('gpt-4o');
    expect(shortName('llama')).toBe('llama');
  });
});
