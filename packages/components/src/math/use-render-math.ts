'use client';

import { useEffect, useState } from 'react';

import type { MathRenderer, RenderMath } from './math-renderer.ts';
import { useMathRenderer } from './math-context.tsx';

/** The renderer of formulas, once it is there and `needed`. */
export function useRenderMath(needed: boolean): RenderMath | undefined {
  const renderer = useMathRenderer();
  const [, setLoaded] = useState<RenderMath>();
  const isMissing = needed && renderer !== null && !renderer.get();
  useEffect(() => {
    if (!isMissing || !renderer) return undefined;
    let isCurrent = true;
    async function load(from: MathRenderer): Promise<void> {
      const render = await from.load();
      if (isCurrent) setLoaded(() => render);
    }
    void load(renderer);
    return () => {
      isCurrent = false;
    };
  }, [isMissing, renderer]);
  return renderer?.get();
}
