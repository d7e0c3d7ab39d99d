import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { storyNameFromExport, toId } from 'storybook/internal/csf';
import { describe, expect, it } from 'vitest';

import { contract } from '../.storybook/pages/contract.ts';
import { features } from '../.storybook/pages/features.ts';
import { states } from '../.storybook/pages/states.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const components = 'packages/components/src';

const read = (path: string) => readFileSync(`${root}${path}`, 'utf8');
const filesBelow = (folder: string, ending: string) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => `${folder}/${file}`);

/** Ids of all stories, as Storybook makes them of titles and exports. */
const stories = new Set(
  filesBelow(components, '.stories.tsx')
    .map(read)
    .flatMap((source) => {
      const title = /^const meta = \{\s*title: '([^']+)'/m.exec(source)?.[1] ?? '';
      const names = [...source.matchAll(/^export const (\w+)\b/gm)].map(([, name = '']) => name);
      return names.map((name) => toId(title, storyNameFromExport(name)));
    }),
);

const documents = ['README.md', ...filesBelow('docs', '.md')].map((path) => ({ path, text: read(path) }));

const pages = new Set(
  filesBelow('.storybook/pages', '.mdx').map((path) =>
    toId(/<Meta title="([^"]+)"/.exec(read(path))?.[1] ?? '', 'docs'),
  ),
);

/** Whether a file has a test whose title holds these words. */
function hasTest(path: string, words: string): boolean {
  const lines = read(path).replaceAll("\\'", "'").split('\n');
  const isTitle = /['"`]/;
  return lines.some((line) => line.includes(words) && isTitle.test(line.slice(0, line.indexOf(words))));
}

describe('stories that the documents name', () => {
  it.each([
    ['features', features],
    ['states', states],
    ['contract', contract],
  ])('are there, on the page of %s', (_name, groups) => {
    const missing = groups.flatMap(({ lines }) => lines).filter(({ story }) => !stories.has(story));
    expect(stories.size).toBeGreaterThan(100);
    expect(missing).toEqual([]);
  });

  it('are there, behind each link', () => {
    const links = documents.flatMap(({ path, text }) =>
      [...text.matchAll(/\?path=\/(?:story|docs)\/([\w-]+)/g)].map(([, id = '']) => ({ path, id })),
    );
    expect(links.length).toBeGreaterThan(40);
    expect(links.filter(({ id }) => !stories.has(id) && !pages.has(id))).toEqual([]);
  });
});

describe('complaints', () => {
  const rows = read('docs/complaints.md').matchAll(/^\| (\d+)\. .* \| (.*?) +\|$/gm);
  const complaints = [...rows].map(([, number, heldBy = '']) => ({ number: Number(number), heldBy }));

  it('are all there, once, in their order', () => {
    expect(complaints.map(({ number }) => number)).toEqual(Array.from({ length: 46 }, (_, at) => at + 1));
  });

  it.each(complaints)('$number is held off by what is there', ({ heldBy }) => {
    const tests = [...heldBy.matchAll(/`([\w./-]+\.(?:test|spec)\.tsx?)`((?:,? “[^”]+”)+)/g)].flatMap(
      ([, file = '', titles = '']) =>
        [...titles.matchAll(/“([^”]+)”/g)].map(([, words = '']) => ({
          path: /^(packages|apps|scripts)\//.test(file) ? file : `${components}/${file}`,
          words,
        })),
    );
    const shown = [...heldBy.matchAll(/`(\w+)\/(\w+)`/g)].map(([, title = '', name = '']) =>
      toId(title, storyNameFromExport(name)),
    );
    const named = [...heldBy.matchAll(/`([\w./-]+\.(?:test|spec)\.tsx?)`/g)].map(([, file]) => file);
    const isScript = heldBy.startsWith('`scripts/size.mjs`');
    expect(tests.length + shown.length > 0 || isScript).toBe(true);
    // A file alone says too little: it is a test in it that fails.
    expect(tests.length).toBeGreaterThanOrEqual(named.length);
    expect(tests.filter(({ path, words }) => !hasTest(path, words))).toEqual([]);
    expect(shown.filter((id) => !stories.has(id))).toEqual([]);
  });
});
