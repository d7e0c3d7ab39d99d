import { readdirSync, readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

const root = new URL('..', import.meta.url);
const guide = readFileSync(new URL('docs/guides/accessibility.md', root), 'utf8');
const folder = new URL('apps/demo/e2e/contract/', root);

/** Rows of the table, and where the guide says that each is proven. */
const named = [...guide.matchAll(/^\| ([a-z ]+?) +\| `([a-z]+\.spec\.ts)` +\|$/gm)].map(
  ([, row, file]) => `${file}: ${row}`,
);

/** The rows that have tests. A row is a `describe` at the edge of a file. */
const tested = readdirSync(folder)
  .filter((file) => file.endsWith('.spec.ts') && !/^(focus|speech|tree)\./.test(file))
  .flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/^test\.describe\('(.+)', /gm)].map(
      ([, row]) => `${file}: ${row}`,
    ),
  );

it('names a test for every row, and no row that has none', () => {
  expect(named.length).toBeGreaterThan(25);
  expect(named.toSorted()).toEqual(tested.toSorted());
});

it('speaks of tests that are there', () => {
  for (const [, file] of guide.matchAll(/`([a-z]+\.spec\.ts)`/g))
    expect(readdirSync(folder), `the guide names ${file}`).toContain(file);
});
