import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { toMessageParams } from './to-message-params.ts';
import { toPlainParams } from './to-plain-params.ts';
import type { Message } from './types.ts';

const text = fc.string().map((value) => ({ type: 'text' as const, text: value }));
const message: fc.Arbitrary<Message> = fc.record({
  id: fc.uuid(),
  role: fc.constantFrom('system' as const, 'user' as const, 'assistant' as const),
  status: fc.constant('done' as const),
  createdAt: fc.constant(0),
  parts: fc.array(text, { maxLength: 3 }),
});

it('says the same as the full conversion, or leaves it to that', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(message), fc.option(fc.string(), { nil: undefined }), (messages, instructions) => {
      const params = toPlainParams(messages, instructions);
      if (!params) return;
      plain += 1;
      expect(params).toEqual(toMessageParams(messages, instructions));
    }),
  );
  expect(plain).toBeGreaterThan(0);
});

it('leaves files, reasoning and tools to the full conversion', () => {
  const base = { id: 'a', status: 'done' as const, createdAt: 0 };
  expect(
    toPlainParams([{ ...base, role: 'user', parts: [{ type: 'image', url: 'https://a.example/' }] }]),
  ).toBeUndefined();
  expect(
    toPlainParams([{ ...base, role: 'assistant', parts: [{ type: 'reasoning', text: 'Hm.' }] }]),
  ).toBeUndefined();
});
