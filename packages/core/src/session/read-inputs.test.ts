import { expect, it } from 'vitest';

import { createJsonReader } from '../json/create-json-reader.ts';
import type { ToolCallPart } from '../message/types.ts';
import { createInputReader } from './read-inputs.ts';

const call = (id: string, text: string): ToolCallPart => ({
  type: 'tool-call',
  id,
  name: 'save',
  arguments: text,
  step: 0,
  state: 'streaming',
});

it('reads 60 kB in 15,000 deltas once, however often it is asked', () => {
  let read = 0;
  const readInputs = createInputReader(() => {
    const reader = createJsonReader();
    return {
      ...reader,
      write(text) {
        read += text.length;
        reader.write(text);
      },
    };
  });
  const rows = Array.from({ length: 20 }, (_, id) => ({ id, name: `Row ${id}` }));
  const text = JSON.stringify({ rows, body: 'A "line".\n'.repeat(6000) }).slice(0, 60_000);
  let shown: readonly unknown[] = [];
  for (let end = 4; end <= text.length; end += 4) {
    const parts = [call('a', text.slice(0, end))];
    shown = readInputs(parts);
    expect(readInputs(parts)[0]).toBe(shown[0]);
  }
  expect(read).toBe(60_000);
  expect(shown).toMatchObject([{ input: { rows, body: expect.stringContaining('A "line".\nA') } }]);
});

it('keeps calls apart, and leaves one alone that has come to its end', () => {
  const readInputs = createInputReader();
  const done: ToolCallPart = { ...call('c', '{"a":1}'), state: 'done', input: { a: 2 } };
  readInputs([call('a', '{"a":'), call('b', '[1')]);
  const parts = readInputs([call('a', '{"a":1'), call('b', '[1,2]'), done, { type: 'text', text: 'Hi' }]);
  expect(parts).toMatchObject([{ input: {} }, { input: [1, 2] }, { input: { a: 2 } }, { text: 'Hi' }]);
  expect(parts[2]).toBe(done);
});
