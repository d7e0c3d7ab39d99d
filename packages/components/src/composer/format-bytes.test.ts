import { expect, it } from 'vitest';

import { formatBytes } from './format-bytes.ts';

it.each([
  [12, 'en', '1 kB'],
  [160_400, 'en', '160 kB'],
  [999_900, 'en', '1,000 kB'],
  [1_240_000, 'en', '1.2 MB'],
  [12_400_000, 'en', '12 MB'],
  [3_000_000_000, 'en', '3 GB'],
  [1_240_000, 'de', '1,2 MB'],
])('%d bytes in %s are %s', (bytes, locale, text) => {
  expect(formatBytes(bytes, locale)).toBe(text);
});
