import { fileURLToPath } from 'node:url';

import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';

/** What `@lezer/markdown` calls of `@lezer/highlight`: it gives each node a style, for editors. Nothing here reads those. */
const noHighlight = `
  export const styleTags = () => () => null;
  export const tags = new Proxy(() => tags, { get: () => tags });
  export class Tag {}
`;
const components = fileURLToPath(new URL('packages/components', import.meta.url));
const ourTree = `${components}/src/markdown/tree/index.ts`;
const exports = `export { GFM, InlineContext, MarkdownParser, parser } from '@lezer/markdown';`;

/** What of its source only an editor has a use for: styles of nodes, and texts with holes, which another language fills. */
const cuts: readonly (readonly [RegExp, string])[] = [
  [/styleTags\(\{[^}]*\}\)/g, 'styleTags()'],
  [/,\s*style: (?:tags\.\w+(?:\([^)]*\))?|\{[^}]*\})/g, ''],
  [/this\.ranges\.length > 1/g, 'false'],
  [/cur\.to - off <= cx\.ranges\[cx\.rangeI\]\.to/g, 'true'],
];
const licence = '/*! @lezer/markdown: MIT, (C) 2020 by Marijn Haverbeke and others */';

/**
 * Puts Lezer's Markdown parser into the package as one module that leaves out what only an editor has a use for: its
 * highlighter, and of the trees of `@lezer/common` all that `markdown/tree` does without.
 */
export function lezerForChat(): Plugin {
  const module = '\0lezer';
  let code: Promise<string> | undefined;
  return {
    name: 'lezer-for-chat',
    enforce: 'pre',
    resolveId(id) {
      if (id === '@lezer/markdown') return module;
      return id === '@lezer/common' ? ourTree : undefined;
    },
    load: (id) => (id === module ? (code ??= bundleParser()) : undefined),
  };
}

async function bundleParser(): Promise<string> {
  const bundle = await rolldown({
    cwd: components, // which depends on Lezer
    input: 'lezer',
    external: ['@lezer/common'],
    plugins: [
      {
        name: 'lezer',
        resolveId: (name) => (name === 'lezer' || name === '@lezer/highlight' ? `\0${name}` : undefined),
        load(name) {
          if (name === '\0@lezer/highlight') return noHighlight;
          return name === '\0lezer' ? exports : undefined;
        },
        transform: (source, name) => (name.startsWith('\0') ? undefined : cut(source)),
      },
    ],
  });
  const { output } = await bundle.generate();
  await bundle.close();
  return `${licence}\n${output[0].code}`;
}

function cut(source: string): string {
  return cuts.reduce((rest, [pattern, replacement]) => {
    if (rest.search(pattern) < 0)
      throw new Error(`@lezer/markdown has changed: nothing is like ${pattern.source}`);
    return rest.replaceAll(pattern, replacement);
  }, source);
}
