import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { isDeeperThan } from './json-depth.ts';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

it('agrees with the depth of the parsed value', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 6 }), fc.nat(8), (text, limit) => {
      expect(isDeeperThan(text, limit)).toBe(depthOf(JSON.parse(text)) > limit);
    }),
  );
});

it.each(['"[[[[["', String.raw`"\"[[[["`, String.raw`"\\"`, '"[[[['])(
  'does not count brackets in strings: %s',
  (text) => {
    expect(isDeeperThan(text, 1)).toBe(false);
  },
);
