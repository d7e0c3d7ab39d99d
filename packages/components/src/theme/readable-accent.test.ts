import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { refuseAccent } from './readable-accent.ts';

it('takes what can be read', () => {
  expect(refuseAccent('#4150c8', [0x41, 0x50, 0xc8])).toBeNull();
  expect(refuseAccent('black', [0, 0, 0])).toBeNull();
});

it('refuses what cannot, with its contrast and the nearest shade that can', () => {
  expect(refuseAccent('gold', [255, 215, 0])).toBe(
    'The accent gold cannot be read: its contrast is 1.38:1, and text needs 4.5:1. The nearest that can is #887200.',
  );
});

it('whatever it names as the nearest is taken, and is no darker than need be', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(byte, byte, byte, (red, green, blue) => {
      const nearest = refuseAccent('x', [red, green, blue])
        ?.match(/#(\w\w)(\w\w)(\w\w)/)
        ?.slice(1);
      if (!nearest) return;
      const [r = 0, g = 0, b = 0] = nearest.map((hex) => Number.parseInt(hex, 16));
      expect(refuseAccent('x', [r, g, b])).toBeNull();
      const lighter = (channel: number) => Math.min(255, channel + 2);
      expect(refuseAccent('x', [lighter(r), lighter(g), lighter(b)])).not.toBeNull();
    }),
  );
});
