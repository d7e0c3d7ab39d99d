import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toCompletionChunk } from '../schema/to-completion-chunk.ts';
import { createChunkTemplate } from './chunk-template.ts';

const text = fc.string({
  unit: fc.constantFrom('a', 'é', '😀', '"', '\\', '\n', '{', '}', '":"', 'content', ' ', '\u2028', '\u007f'),
  maxLength: 6,
});

/** Payloads of one stream: the same but for the text, with now and then something else in between. */
const payloads = fc
  .record({
    model: text,
    key: fc.constantFrom('content', 'reasoning', 'reasoning_content', 'refusal', 'arguments'),
    call: fc.constantFrom({ index: 0 }, { index: 1, id: 'a', type: 'function' }, { index: 0, extra: {} }),
    extra: fc.constantFrom(
      {},
      { obfuscation: 'x' },
      { content: 'trap' },
      { deep: { content: 'a' } },
      { logprobs: null },
    ),
    space: fc.constantFrom(undefined, 1),
    separator: fc.constantFrom(':', ': '),
    texts: fc.array(fc.tuple(text, text, fc.constantFrom(null, null, null, 'stop')), {
      minLength: 2,
      maxLength: 12,
    }),
  })
  .map(({ model, key, call, extra, space, separator, texts }) =>
    texts.map(([piece, padding, reason]) => {
      const delta =
        key === 'arguments'
          ? { tool_calls: [{ ...call, function: { name: 'content', [key]: piece } }] }
          : { [key]: piece, role: 'assistant' };
      const chunk = { ...extra, model, choices: [{ index: 0, delta, finish_reason: reason }] };
      const whole = 'obfuscation' in extra ? { ...chunk, obfuscation: padding } : chunk;
      return JSON.stringify(whole, null, space).replaceAll('":', `"${separator}`);
    }),
  );

describe('a chunk template', () => {
  it('reads a payload as JSON.parse does, or not at all', () => {
    fc.assert(
      fc.property(payloads, (list) => {
        const template = createChunkTemplate();
        for (const payload of list) {
          const chunk = toCompletionChunk(JSON.parse(payload));
          const read = template.read(payload);
          expect(read ?? chunk).toEqual(chunk);
          if (!read) template.learn(payload, chunk);
        }
      }),
      { numRuns: 3000 },
    );
  });

  const payload = (content: string, more = '') =>
    `{"id":"1","choices":[{"index":0,"delta":{"content":${content}}}]${more}}`;

  function learned(first: string) {
    const template = createChunkTemplate();
    template.learn(first, toCompletionChunk(JSON.parse(first)));
    return template;
  }

  it('reads what differs in the text alone', () => {
    const { read } = learned(payload('"Hi"'));
    expect(read(payload('" there"'))).toEqual(JSON.parse(payload('" there"')));
    expect(read(payload('""'))).toEqual(JSON.parse(payload('""')));
    for (const other of ['"a\\"b"', '"a\\n"', '"\\u00e9"', '"\\\\"']) {
      expect(read(payload(other))).toEqual(JSON.parse(payload(other)));
    }
    for (const other of [
      '"a\n"',
      '"a\\"',
      '"a\\x"',
      '"a","content":"b"',
      'null',
      '"a"}}],"x":[{"y":{"z":"',
    ]) {
      expect(read(payload(other))).toBeNull();
    }
    expect(read(payload('"Hi"', ',"error":"x"'))).toBeNull();
    expect(read(payload('"Hi"').slice(0, -1))).toBeNull();
  });

  it('reads what is padded with noise', () => {
    const { read } = learned(payload('"Hi"', ',"obfuscation":"xyz"'));
    const other = payload('" there"', ',"obfuscation":"q"');
    expect(read(other)).toEqual(JSON.parse(other));
  });

  it('reads what adds to the arguments of one call', () => {
    const call = (piece: string) =>
      `{"choices":[{"index":0,"delta":{"tool_calls":[{"index":0,"function":{"arguments":${piece}}}]}}]}`;
    const { read } = learned(call('"a"'));
    expect(read(call('"{\\"b\\": 1"'))).toEqual(JSON.parse(call('"{\\"b\\": 1"')));
    expect(read(call('{}'))).toBeNull();
  });

  it('hands out a new chunk each time', () => {
    const { read } = learned(payload('"Hi"'));
    const [first, second] = [read(payload('"a"')), read(payload('"a"'))];
    expect(first).not.toBe(second);
    expect(first?.choices?.[0]?.delta).not.toBe(second?.choices?.[0]?.delta);
  });

  it('does not learn from a field of the same name in another place, or given twice', () => {
    for (const trap of [
      '{"content":"Hi","choices":[{"delta":{"content":"Hi"}}]}',
      '{"choices":[{"delta":{"content":"Hi","content":"Hi"}}]}',
      '{"choices":[{"delta":{"content":"Hi"},"logprobs":{"content":[]}}]}',
    ]) {
      const { read } = learned(trap);
      const other = trap.replace('Hi', 'Ho');
      expect(read(other) ?? JSON.parse(other)).toEqual(JSON.parse(other));
    }
  });
});
