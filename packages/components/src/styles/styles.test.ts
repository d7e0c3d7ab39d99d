import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('.', import.meta.url));
const sheetsIn = (path: string) => readdirSync(join(folder, path)).filter((name) => name.endsWith('.css'));
const eager = sheetsIn('.').filter((name) => name !== 'index.css');
const sheets = [...eager, ...sheetsIn('lazy').map((name) => `lazy/${name}`)];
/** A bundler's own variables may be set on the page: nobody sees them. */
const bundlerVariables = /:where\(html\) \{\s*(?:--lightningcss-(?:light|dark): ?\w*;\s*)+\}/;
const read = (name: string) =>
  readFileSync(join(folder, name), 'utf8')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '')
    .replace(bundlerVariables, '');

/** The selector lists of a sheet, whatever at-rule they stand in. */
function selectorsOf(css: string): readonly string[] {
  return [...css.matchAll(/(?:^|[{};])\s*([^{};]+)\{/g)]
    .map(([, prelude = '']) => prelude.trim())
    .filter((prelude) => !prelude.startsWith('@') && !/^(from|to|[\d.]+%)/.test(prelude));
}

describe.each(sheets)('%s', (name) => {
  const css = read(name);

  it('is in our layer alone', () => {
    expect(css.trim()).toMatch(/^@layer orq-chat \{[\s\S]*\}$/);
  });

  it('has no weight: every selector is inside :where(), and starts at a class of ours', () => {
    const outside = selectorsOf(css).filter((selector) => !/^:where\([\s\S]*\)( ?::[\w-]+)?$/.test(selector));
    expect(outside).toEqual([]);
    const foreign = selectorsOf(css).filter(
      (selector) => !/\.orq-|\[class\*='orq-'\]|\[data-orq-/.test(selector),
    );
    expect(foreign).toEqual([]);
  });

  it('names no element', () => {
    const elements = selectorsOf(css).filter((selector) =>
      /(^|[\s(,>+~])[a-z][\w-]*(?=[\s).:[>+~,]|$)/.test(
        selector.replaceAll(/:(?:dir|nth-child|:highlight)\([^)]*\)|:[\w-]+\(|\[[^\]]*\]/g, '('),
      ),
    );
    expect(elements).toEqual([]);
  });

  it('knows no left and right, so that it turns with the text', () => {
    const physical = css
      .replaceAll(/env\([^)]*\)/g, '')
      .match(/(?:margin|padding|border|inset)-(?:left|right|top|bottom)\b|text-align:\s*(?:left|right)/g);
    expect(physical).toBeNull();
  });
});

it('index.css imports every sheet that does not come with a lazy part', () => {
  const index = readFileSync(join(folder, 'index.css'), 'utf8');
  const imported = [...index.matchAll(/@import '\.\/([\w-]+\.css)'/g)].map(([, name]) => name);
  expect(new Set(imported)).toEqual(new Set(eager));
});
