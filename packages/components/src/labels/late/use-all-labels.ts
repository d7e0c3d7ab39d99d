'use client';

import type { Labels, LateWords } from '../types.ts';
import { useLabels } from '../use-labels.ts';
import { words } from './words.ts';

const completed = new WeakMap<Labels, Labels & LateWords>();

/** `labels` with the words that came with a part that loads late. For the same labels it is the same object. */
export function withLateWords(labels: Labels): Labels & LateWords {
  const known = completed.get(labels);
  if (known) return known;
  const complete = { ...words, ...labels };
  completed.set(labels, complete);
  return complete;
}

/** The words around it, for a part that loads late. */
export function useAllLabels(): Labels & LateWords {
  return withLateWords(useLabels());
}
