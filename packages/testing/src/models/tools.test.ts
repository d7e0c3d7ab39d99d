import { describe, expect, it } from 'vitest';

import { createTestRouter } from '../index.ts';
import { complete, contentOf } from '../test/ask.ts';
import { fillArguments } from './fill-arguments.ts';

const tool = (name: string, properties: object = {}, description = '') => ({
  type: 'function',
  function: {
    name,
    description,
    parameters: { type: 'object', properties, required: Object.keys(properties) },
  },
});
const weather = tool('get_weather', { city: { type: 'string' }, unit: { enum: ['celsius', 'fahrenheit'] } });
const clock = tool('getTime', { zone: { type: 'string' } }, 'The time of day somewhere');

async function talk(question: string, fields: object = {}) {
  const router = createTestRouter({ tokensPerSecond: Infinity });
  const messages = [{ role: 'user', content: question }];
  const [choice] = (await complete(router, { model: 'local/tools', messages, ...fields })).choices;
  return {
    content: choice?.message.content,
    reason: choice?.finish_reason,
    calls: (choice?.message.tool_calls ?? []).map(({ function: { name, arguments: input } }) => [
      name,
      JSON.parse(input),
    ]),
  };
}

describe('local/tools', () => {
  it('calls the tool that the question is about, with arguments from its words', async () => {
    const told = await talk('What is the weather in Den Haag, in fahrenheit?', { tools: [clock, weather] });
    expect(told.calls).toEqual([['get_weather', { city: 'Den Haag', unit: 'fahrenheit' }]]);
    expect(told.reason).toBe('tool_calls');
  });

  it('goes by the description when no name is said, and by order when nothing is', async () => {
    expect((await talk('Which time of day is it?', { tools: [weather, clock] })).calls[0]?.[0]).toBe(
      'getTime',
    );
    expect((await talk('Hm', { tools: [weather, clock] })).calls[0]?.[0]).toBe('get_weather');
  });

  it('calls several at once when several are named, unless it may not', async () => {
    const both = 'Weather and time in Paris, please';
    const names = async (fields: object) =>
      (await talk(both, { tools: [weather, clock], ...fields })).calls.map(([name]) => name);
    expect(await names({})).toEqual(['get_weather', 'getTime']);
    expect(await names({ parallel_tool_calls: false })).toEqual(['get_weather']);
    expect((await talk('Use all of them', { tools: [weather, clock] })).calls).toHaveLength(2);
  });

  it('does what tool_choice says', async () => {
    const tools = [weather, clock];
    const demanded = { tools, tool_choice: { type: 'function', function: { name: 'getTime' } } };
    expect((await talk('The weather?', demanded)).calls[0]?.[0]).toBe('getTime');
    const none = await talk('The weather?', { tools, tool_choice: 'none' });
    expect([none.calls, none.content]).toEqual([[], expect.stringContaining('none')]);
  });

  it('says what it needs when there are no tools', async () => {
    expect((await talk('The weather?')).content).toMatch(/^I call tools, but this request brought none/);
  });

  it('tells what each tool gave', async () => {
    const call = (id: string, name: string) => ({
      id,
      type: 'function',
      function: { name, arguments: '{}' },
    });
    const router = createTestRouter({ tokensPerSecond: Infinity });
    const answered = await complete(router, {
      model: 'local/tools',
      tools: [weather, clock],
      messages: [
        { role: 'user', content: 'Weather and time in Paris' },
        { role: 'assistant', content: null, tool_calls: [call('a', 'get_weather'), call('b', 'getTime')] },
        { role: 'tool', tool_call_id: 'b', content: 'noon, ```sharp```' },
        { role: 'tool', tool_call_id: 'a', content: '{"sky":"clear"}' },
      ],
    });
    expect(contentOf(answered)).toBe(
      [
        '**getTime** answered:\n\n````text\nnoon, ```sharp```\n````',
        '**get_weather** answered:\n\n```json\n{\n  "sky": "clear"\n}\n```',
        'Those are the 2 results, unchanged: a larger model would now put it into words.',
      ].join('\n\n'),
    );
  });
});

describe('arguments', () => {
  const one = (schema: object, words = '') =>
    fillArguments({ type: 'object', properties: { value: schema } }, words)['value'];

  it.each([
    [{ const: 7 }, '', 7],
    [{ enum: ['a', 'b'] }, 'take B', 'b'],
    [{ enum: ['a', 'b'] }, 'take either', 'a'],
    [{ type: 'string', default: 'x' }, 'y', 'x'],
    [{ type: 'string' }, 'Search for "blue shoes" now', 'blue shoes'],
    [{ type: 'string' }, 'Tell me about New York?', 'New York'],
    [{ type: 'string' }, 'hello there!', 'hello there'],
    [{ type: ['string', 'null'] }, 'hello', 'hello'],
    [{ type: 'string', format: 'email' }, 'write to ada@example.org', 'ada@example.org'],
    [{ type: 'string', format: 'date' }, 'on 2031-05-06', '2031-05-06'],
    [{ type: 'integer', minimum: 1, maximum: 5 }, 'give me 12', 5],
    [{ type: 'number' }, 'minus -2.5', -2.5],
    [{ type: 'boolean' }, '', true],
    [{ type: 'array', items: { type: 'integer' } }, 'add 3', [3]],
    [{ anyOf: [{ type: 'null' }, { type: 'integer' }] }, '4', 4],
    [{ properties: { inner: { type: 'boolean' } } }, '', { inner: true }],
  ])('for %j from %j are %j', (schema, words, expected) => {
    expect(one(schema, words)).toEqual(expected);
  });

  it('follow references, and stop where a schema holds itself', () => {
    const node = { type: 'object', properties: { next: { $ref: '#/$defs/node' } } };
    const filled = fillArguments({ $defs: { node }, ...node }, '');
    expect(JSON.stringify(filled)).toMatch(/^(?:\{"next":){1,10}\{\}\}{1,10}$/);
  });

  it('are none without a schema', () => {
    expect(fillArguments(undefined, 'hello')).toEqual({});
  });
});
