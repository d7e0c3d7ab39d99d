import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { createSecretMask } from './secret-mask.ts';

const secret = 'aab-aab-aac';
const encoder = new TextEncoder();

function pass(text: string, cuts: readonly number[]): string {
  const filter = createSecretMask(secret).stream();
  const bytes = encoder.encode(text);
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  const decoder = new TextDecoder();
  const passed = places
    .slice(1)
    .map((end, index) => decoder.decode(filter.push(bytes.slice(places[index], end)), { stream: true }));
  return passed.join('') + decoder.decode(filter.end());
}

it('hides the secret however bytes are cut, and nothing else', () => {
  const piece = fc.oneof(fc.constant(secret), fc.constantFrom('a', 'aab', 'aab-', '-', 'b', 'aab-aab-', 'é'));
  fc.assert(
    fc.property(fc.array(piece), fc.array(fc.nat()), (pieces, cuts) => {
      const text = pieces.join('');
      expect(pass(text, cuts)).toBe(text.replaceAll(secret, '*'.repeat(secret.length)));
    }),
  );
});

it('holds nothing back that is no beginning of the secret', () => {
  const filter = createSecretMask(secret).stream();
  const bytes = encoder.encode('data: {"content":"aab aa"}\n\n');
  expect(filter.push(bytes)).toBe(bytes);
});

it('leaves words alone that a local server takes for a key', () => {
  expect(createSecretMask('test').text('a test')).toBe('a test');
});
