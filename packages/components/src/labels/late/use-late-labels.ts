'use client';

import { useLabels } from '../use-labels.ts';
import type { LateLabels } from './types.ts';

/** The words of a part that loads late: those of the panel's language, else the English that came with the part. */
export function useLateLabels<Name extends keyof LateLabels>(
  name: Name,
  english: LateLabels[Name],
): LateLabels[Name] {
  const labels: Partial<LateLabels> = useLabels();
  return labels[name] ?? english;
}
