'use client';

import { useState } from 'react';

import { createRevealer } from './hidden-characters.ts';

/**
 * A text as it is shown: what nobody can see must not speak for whoever wrote it, nor turn their words around. It may
 * grow.
 */
export function useRevealed(text: string): string {
  const [reveal] = useState(createRevealer);
  return reveal(text);
}
