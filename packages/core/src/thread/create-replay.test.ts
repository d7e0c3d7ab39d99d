import { describe, expect, it } from 'vitest';

import type { AssistantMessage, Message } from '../message/types.ts';
import { createReplay } from './create-replay.ts';

const asked = (id: string, createdAt: number): Message => ({
  id,
  role: 'user',
  status: 'done',
  createdAt,
  parts: [{ type: 'text', text: id }],
});
const answered: AssistantMessage = {
  id: 'a',
  role: 'assistant',
  status: 'done',
  createdAt: 0,
  parts: [
    { type: 'reasoning', text: '12345' },
    { type: 'text', text: '1234😀' },
  ],
  timings: { firstToken: 500, total: 1_600 },
};
const talk = [asked('q', 0), answered, asked('r', 3_600_000)];

describe('a replay', () => {
  const replay = createReplay(talk);
  const written = (time: number) =>
    replay.at(time)[1]?.parts.map((part) => ('text' in part ? part.text : part.type));

  it('shows the question, waits as long as the model did, and writes as fast', () => {
    expect(replay.at(0).map(({ id, status }) => [id, status])).toEqual([
      ['q', 'done'],
      ['a', 'streaming'],
    ]);
    expect(written(499)).toEqual([]);
    expect(written(500 + 300)).toEqual(['123']);
    expect(written(500 + 700)).toEqual(['12345', '12']);
  });

  it('never cuts a character in two', () => {
    expect(written(500 + 1_050)).toEqual(['12345', '1234']);
  });

  it('ends with what there was, in the same objects, and no hour between two questions', () => {
    expect(replay.length).toBe(1_600 + 2_000);
    const [first, second, third] = replay.at(replay.length);
    expect([first, second, third]).toEqual(talk);
    expect(second).toBe(answered);
    expect(replay.at(replay.length - 1)).toHaveLength(2);
  });

  it('leaves no call to be allowed', () => {
    const parts = [
      { type: 'tool-call', id: 'c', name: 'pay', arguments: '{}', step: 0, state: 'needs-approval' },
    ] as const;
    const { length, at } = createReplay([{ ...answered, status: 'needs-approval', parts }]);
    expect(at(length)).toMatchObject([{ status: 'stopped', parts: [{ state: 'unanswered' }] }]);
  });

  it('of nothing is over at once', () => {
    expect(createReplay([]).length).toBe(0);
    expect(createReplay([]).at(0)).toEqual([]);
  });

  it('of an answer that nobody timed has a pace all the same', () => {
    const { timings: _none, ...untimed } = answered;
    const { length, at } = createReplay([untimed]);
    expect(length).toBe(200 + 300);
    expect(at(350)[0]?.parts).toHaveLength(1);
  });
});
