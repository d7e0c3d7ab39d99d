import type { MathRenderer, RenderMath } from './math-renderer.ts';

let loaded: RenderMath | undefined;

/** TeX to MathML by Temml, which is loaded with the first formula. */
export const temmlRenderer: MathRenderer = {
  get: () => loaded,
  async load() {
    try {
      loaded ??= (await import('./render-temml.ts')).renderTemml;
    } catch {
      // Offline, or a deployment took the file away: formulas stay readable as TeX.
    }
    return loaded;
  },
};
