'use client';

import type { ReactElement } from 'react';

import { Late } from '../internal/late.tsx';
import { lazyPart, nothing } from '../internal/lazy-part.ts';
import type { PaletteSources } from './palette/use-palette.ts';

const Palette = lazyPart<PaletteSources>(
  async () => (await import('./palette/palette.tsx')).Palette,
  nothing,
);

export type ComposerPaletteProps = PaletteSources;

/** Offers commands behind `/` and mentions behind `@`. Put it into the form, before what holds the text box. */
export function ComposerPalette(props: ComposerPaletteProps): ReactElement | null {
  if (!props.commands && !props.mentions) return null;
  return (
    <Late>
      <Palette {...props} />
    </Late>
  );
}
