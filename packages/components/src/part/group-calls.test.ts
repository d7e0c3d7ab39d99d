import type { MessagePart, ToolCallPart, ToolCallState } from '@orq-chat/core';
import { describe, expect, it } from 'vitest';

import { groupCalls } from './group-calls.ts';

const call = (state: ToolCallState): ToolCallPart => ({
  type: 'tool-call',
  id: state,
  name: 'look',
  arguments: '{}',
  step: 0,
  state,
});
const calls = (count: number) => Array.from({ length: count }, () => call('done'));
const words: MessagePart = { type: 'text', text: 'So.' };
const sizes = (parts: readonly MessagePart[]) =>
  groupCalls(parts).map(({ from, calls: inside }) => [from, inside.length]);

describe('groupCalls', () => {
  it('leaves three in a row alone', () => {
    expect(sizes([words, ...calls(3), words])).toEqual([]);
  });

  it('gathers more than three, apart from what stands between them', () => {
    expect(sizes([words, ...calls(4), words, ...calls(3), words, ...calls(5)])).toEqual([
      [1, 4],
      [10, 5],
    ]);
  });

  it('keeps a call that runs or waits for a person in sight', () => {
    expect(sizes([...calls(4), call('needs-approval'), call('running')])).toEqual([[0, 4]]);
    expect(sizes([...calls(3), call('running'), ...calls(3)])).toEqual([]);
  });
});
