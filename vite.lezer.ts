import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';

/** What `@lezer/markdown` calls of `@lezer/highlight`: it gives each node a style, for editors. Nothing here reads those. */
const noHighlight = `
  export const styleTags = () => () => null;
  export const tags = new Proxy(() => tags, { get: () => tags });
  export class Tag {}
`;
const licence =
  '/*! @lezer/common, @lezer/markdown: MIT, (C) 2018 and 2020 by Marijn Haverbeke and others */';

/** Puts Lezer's parser into the package as one module that leaves its highlighter out: 2 kB less to download, gzipped. */
export function lezerWithoutHighlight(): Plugin {
  const module = '\0lezer';
  return {
    name: 'lezer-without-highlight',
    enforce: 'pre',
    resolveId: (id) => (/^@lezer\/(common|markdown)$/.test(id) ? module : undefined),
    async load(id) {
      if (id !== module) return;
      const bundle = await rolldown({
        input: 'lezer',
        plugins: [
          {
            name: 'lezer',
            resolveId: (name) => (name === 'lezer' || name === '@lezer/highlight' ? `\0${name}` : undefined),
            load(name) {
              if (name === '\0@lezer/highlight') return noHighlight;
              if (name === '\0lezer')
                return `export * from '@lezer/markdown'; export * from '@lezer/common';`;
            },
          },
        ],
      });
      const { output } = await bundle.generate();
      await bundle.close();
      return `${licence}\n${output[0].code}`;
    },
  };
}
