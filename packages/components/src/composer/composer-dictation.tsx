'use client';

import type { ReactElement } from 'react';

import { Late } from '../internal/late.tsx';
import { lazyPart, nothing } from '../internal/lazy-part.ts';

const Dictation = lazyPart<object>(
  async () => (await import('./dictation/dictation.tsx')).Dictation,
  nothing,
);

/**
 * Dictation by the browser's speech recognition, where it has one. Some browsers send what is said to a service of
 * their maker, so an app has to ask for it.
 */
export function ComposerDictation(): ReactElement {
  return (
    <Late>
      <Dictation />
    </Late>
  );
}
