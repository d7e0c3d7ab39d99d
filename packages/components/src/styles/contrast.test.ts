import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--orq-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(([, name, light, dark]) => [
    name,
    { light, dark },
  ]),
);

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return channel <= 0.040_45 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string, theme: 'light' | 'dark'): number {
  const [dark = 0, light = 0] = [first, second]
    .map((name) => {
      const color = tokens.get(name)?.[theme];
      if (color === undefined) throw new Error(`There is no colour --orq-${name}.`);
      return luminance(color);
    })
    .toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const text: readonly (readonly [string, readonly string[]])[] = [
  [
    'fg',
    ['bg', 'bg-subtle', 'raised', 'user', 'code-bg', 'hover', 'selection', 'danger-subtle', 'warning-subtle'],
  ],
  ['fg-muted', ['bg', 'bg-subtle', 'raised', 'user', 'code-bg', 'hover', 'danger-subtle', 'warning-subtle']],
  ['fg-subtle', ['bg', 'bg-subtle', 'raised', 'user', 'code-bg', 'hover']],
  ['link', ['bg', 'user', 'raised', 'bg-subtle', 'danger-subtle', 'warning-subtle']],
  ['accent', ['bg', 'accent-subtle', 'raised']],
  ['accent-fg', ['accent', 'accent-hover']],
  ['danger', ['bg', 'raised', 'hover', 'danger-subtle']],
  ['warning', ['bg', 'warning-subtle']],
  ['success', ['bg', 'success-subtle', 'hover']],
  ['code-keyword', ['code-bg']],
  ['code-string', ['code-bg']],
  ['code-number', ['code-bg']],
  ['code-function', ['code-bg']],
  ['code-type', ['code-bg']],
  ['code-comment', ['code-bg']],
];

const controls: readonly (readonly [string, readonly string[]])[] = [
  ['border-strong', ['bg', 'bg-subtle', 'raised']],
  ['ring', ['bg', 'user', 'raised', 'bg-subtle']],
];

const pairs = (list: typeof text) =>
  list.flatMap(([front, backs]) => backs.map((back) => [front, back] as const));

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  it.each(pairs(text))('%s can be read on %s', (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(pairs(controls))('%s can be seen on %s', (front, back) => {
    expect(contrast(front, back, theme)).toBeGreaterThanOrEqual(3);
  });
});
