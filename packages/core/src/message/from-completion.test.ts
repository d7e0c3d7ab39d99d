import { describe, expect, it } from 'vitest';

import type { CompletionMessage } from '../schema/completion.ts';
import { fromCompletion, toUsage } from './from-completion.ts';
import type { AssistantPart } from './types.ts';

const message = (fields: Partial<CompletionMessage>): CompletionMessage => ({
  role: 'assistant',
  content: null,
  refusal: null,
  reasoning: null,
  tool_calls: [],
  ...fields,
});
const read = (fields: Partial<CompletionMessage>, before: readonly AssistantPart[] = []) =>
  fromCompletion(message(fields), { step: 1, before, previous: [] });
const call = (id: string, text: string) => ({
  id,
  type: 'function',
  function: { name: 'add', arguments: text },
});

describe('the parts of an answer', () => {
  it('come in the order in which they are read', () => {
    const parts = read({
      reasoning: 'Hm.',
      content: 'Yes.',
      annotations: [{ type: 'url_citation', url_citation: { url: 'https://a.example/', title: 'A' } }],
      tool_calls: [call('x', '{}')],
    });
    expect(parts.map(({ type }) => type)).toEqual(['reasoning', 'text', 'source', 'tool-call']);
  });

  it('keep a redacted thought, and name a call that the server left without a name', () => {
    expect(read({ redacted_reasoning: 'r', tool_calls: [call('', '{}'), call('', '{}')] })).toMatchObject([
      { type: 'reasoning', text: '', redacted: 'r' },
      { id: 'call_1_0' },
      { id: 'call_1_1' },
    ]);
  });

  it('keep what a provider wants back of a call', () => {
    expect(read({ tool_calls: [{ ...call('x', '{}'), thought_signature: 's' }] })).toMatchObject([
      { extra: { thought_signature: 's' } },
    ]);
  });

  it('cite each page once, and none that has no address', () => {
    const annotations = [
      { url_citation: { url: 'https://a.example/', start_index: 3, end_index: 9 } },
      { url: 'https://a.example/' },
      { url_citation: { title: 'Nowhere' } },
      null,
    ];
    expect(read({ annotations })).toEqual([{ type: 'source', url: 'https://a.example/', start: 3, end: 9 }]);
  });

  it('go on with the text of an answer that was cut', () => {
    const cut = { type: 'text' as const, text: 'Half a sen' };
    expect(read({ content: 'tence.' }, [cut])).toEqual([{ type: 'text', text: 'Half a sentence.' }]);
  });

  it('are the same objects as long as they say the same', () => {
    const context = { step: 0, before: [] };
    const tools = [call('x', '{"a":')];
    const first = fromCompletion(message({ content: 'Let me add.', tool_calls: tools }), {
      ...context,
      previous: [],
    });
    const same = fromCompletion(message({ content: 'Let me add.', tool_calls: tools }), {
      ...context,
      previous: first,
    });
    expect(same).toBe(first);
    const grown = fromCompletion(message({ content: 'Let me add.', tool_calls: [call('x', '{"a":1')] }), {
      ...context,
      previous: first,
    });
    expect(grown[0]).toBe(first[0]);
    expect(grown[1]).not.toBe(first[1]);
  });
});

describe('usage', () => {
  it('is none where nothing was counted', () => {
    expect(toUsage(null)).toBeUndefined();
    expect(toUsage({})).toBeUndefined();
  });

  it('adds up what a provider left out', () => {
    expect(toUsage({ prompt_tokens: 3, completion_tokens: 4 })).toEqual({
      inputTokens: 3,
      outputTokens: 4,
      totalTokens: 7,
    });
  });
});
