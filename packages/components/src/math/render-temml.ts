import * as temml from 'temml';

import type { RenderMath } from './math-renderer.ts';
import { toMathElement, type MathTree } from './to-math-element.ts';

/** What we use of Temml. Its types name an export for this that its module does not have. */
interface Temml {
  readonly __renderToMathMLTree: (source: string, options: object) => MathTree;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
const { __renderToMathMLTree: toTree } = temml.default as unknown as Temml;

/** A formula longer than this stays TeX. */
const MAX_LENGTH = 20_000;
/** The largest box that a formula may ask for: in its own em, and in points. */
const maxSize = [30, 400];

/** TeX as MathML. Commands that reach beyond the formula, such as links and images, are not known. */
export const renderTemml: RenderMath = (source, display) => {
  if (source.length > MAX_LENGTH) return undefined;
  try {
    const wrap = display ? 'none' : 'tex';
    return toMathElement(toTree(source, { displayMode: display, throwOnError: true, maxSize, wrap }));
  } catch {
    // Not TeX, not TeX that it knows, or nested so deep that the stack ends.
    return undefined;
  }
};
