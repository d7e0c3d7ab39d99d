import { expect, it } from 'vitest';

import { createUsageReader } from './read-usage.ts';

function read(...reads: readonly string[]) {
  const reader = createUsageReader();
  for (const text of reads) reader.push(new TextEncoder().encode(text));
  return reader.read();
}

const usage = {
  prompt_tokens: 3,
  completion_tokens: 2,
  total_tokens: 5,
  prompt_tokens_details: { cached_tokens: 1 },
};
const event = (fields: object) => `data: ${JSON.stringify(fields)}\n\n`;

it.each([
  ['in its own last chunk', [event({ choices: [], usage }), 'data: [DONE]\n\n']],
  ['on every chunk, the last one counts', [event({ usage: { total_tokens: 1 } }), event({ usage })]],
  ['then null', [event({ usage }), event({ usage: null }), event({ usage: {} })]],
  ['in a whole answer', [JSON.stringify({ usage, choices: [{ message: { content: 'x' } }] }, null, 2)]],
  ['cut between reads', [event({ usage }).slice(0, 12), event({ usage }).slice(12)]],
  ['after more than is kept', [event({ x: 'x'.repeat(100_000) }), event({ usage })]],
])('finds usage %s', (_name, reads) => {
  expect(read(...reads)).toEqual(usage);
});

it.each([
  ['nothing came', []],
  [
    'only the words of the answer name it',
    [event({ choices: [{ delta: { content: '"usage":{"total_tokens":9}' } }] })],
  ],
  ['it is cut off', ['data: {"usage":{"total_tokens":9']],
  ['it is no object', [event({ usage: 'much' })]],
])('finds none when %s', (_name, reads) => {
  expect(read(...reads)).toBeNull();
});
