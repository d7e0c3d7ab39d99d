import type { ReactElement } from 'react';

/** A formula as elements, given its TeX; nothing for TeX that it cannot read. Never throws. */
export type RenderMath = (source: string, display: boolean) => ReactElement | undefined;

/** Where the renderer of formulas comes from. */
export interface MathRenderer {
  /** The renderer, if it is here already. */
  readonly get: () => RenderMath | undefined;
  /** The same once it is loaded; nothing where it cannot be. Never rejects. */
  readonly load: () => Promise<RenderMath | undefined>;
}
