import { expect, it } from 'vitest';

import { createUsageMeter, estimatePromptTokens } from './usage-meter.ts';

function measure(reads: readonly string[], isStream = true) {
  const meter = createUsageMeter(10, isStream);
  for (const text of reads) meter.push(new TextEncoder().encode(text));
  return meter;
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
  expect(measure(reads).usage()).toEqual(usage);
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
  expect(measure(reads).usage()).toBeNull();
});

it.each([
  ['what upstream reports', [event({ usage })], true, 5],
  [
    'the sum where it reports no total',
    [event({ usage: { prompt_tokens: 3, completion_tokens: 4 } })],
    true,
    7,
  ],
  [
    'an event a token of a stream that was stopped',
    [event({}), event({}).slice(0, 5), event({}).slice(5)],
    true,
    12,
  ],
  ['four bytes a token of an answer without usage', ['x'.repeat(400)], false, 110],
])('counts %s', (_name, reads, isStream, tokens) => {
  expect(measure(reads, isStream).tokens()).toBe(tokens);
});

it('does not take the bytes of an image for words', () => {
  const image = {
    type: 'image_url' as const,
    image_url: { url: `data:image/png;base64,${'A'.repeat(1_000_000)}` },
  };
  expect(
    estimatePromptTokens([
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: [{ type: 'text', text: 'What is it?' }, image] },
      { role: 'assistant', content: null, refusal: 'No.' },
    ]),
  ).toBe(1_005);
});
