'use client';

import { createContext, useContext } from 'react';

import type { MarkdownComponents, MarkdownSource } from './components.ts';
import { noReferences, type References } from './references.ts';

/** What holds for every block of one `<Markdown>`. */
export interface MarkdownOptions {
  readonly components: MarkdownComponents;
  readonly sources: readonly MarkdownSource[];
  /** The level that `#` gets. */
  readonly headingLevel: number;
  /** Elements carry the classes that the style sheet knows. */
  readonly styled: boolean;
  /** Makes the ids of footnotes unique in the page. */
  readonly id: string;
}

export const OptionsContext = createContext<MarkdownOptions>({
  components: {},
  sources: [],
  headingLevel: 1,
  styled: true,
  id: '',
});

/** What blocks know of each other: read by links and footnotes alone, so that a definition renders no block again. */
export const ReferencesContext = createContext<References>(noReferences);

export const useMarkdownOptions = (): MarkdownOptions => useContext(OptionsContext);
