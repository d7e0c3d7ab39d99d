'use client';

import { createContext, useContext, useMemo, type ReactNode } from 'react';

/** The words that `<Markdown>` puts on screen or into an accessible name. */
export interface MarkdownLabels {
  /** Name of the copy button; `language` is empty when the fence names none. */
  readonly copyCode: (language: string) => string;
  readonly copied: string;
  readonly wrapLines: string;
  readonly showAllLines: (lines: number) => string;
  readonly showFewerLines: string;
  /** Caption of a code block whose fence names no language. */
  readonly code: string;
  readonly showImage: (host: string) => string;
  /** A page may have several; `number` counts from 1. */
  readonly tableScrollable: (number: number) => string;
  readonly copyTable: string;
  readonly copyRich: string;
  readonly copyMarkdown: string;
  readonly copyCsv: string;
  readonly codeScrollable: (language: string) => string;
  readonly formulaScrollable: string;
  /** Name of a picture; `title` is empty when it has none. */
  readonly diagram: (title: string) => string;
  readonly diagramFailed: string;
  readonly showSource: string;
  readonly fullSize: string;
  readonly footnotes: string;
  readonly footnote: (number: number) => string;
  readonly backToText: (number: number) => string;
  readonly source: (number: number, title: string) => string;
  readonly taskDone: string;
  readonly taskOpen: string;
}

/** English. */
export const englishMarkdownLabels: MarkdownLabels = {
  copyCode: (language) => (language ? `Copy code, ${language}` : 'Copy code'),
  copied: 'Copied',
  wrapLines: 'Wrap lines',
  showAllLines: (lines) => `Show all ${lines} lines`,
  showFewerLines: 'Show fewer lines',
  code: 'Code',
  showImage: (host) => `Show image from ${host}`,
  tableScrollable: (number) => (number > 1 ? `Table ${number}, scrollable` : 'Table, scrollable'),
  copyTable: 'Copy table',
  copyRich: 'Copy with formatting',
  copyMarkdown: 'Copy as Markdown',
  copyCsv: 'Copy as CSV',
  codeScrollable: (language) => (language ? `Code, ${language}, scrollable` : 'Code, scrollable'),
  formulaScrollable: 'Formula, scrollable',
  diagram: (title) => (title ? `Diagram: ${title}` : 'Diagram'),
  diagramFailed: 'This diagram cannot be drawn',
  showSource: 'Show source',
  fullSize: 'Full size',
  footnotes: 'Footnotes',
  footnote: (number) => `Footnote ${number}`,
  backToText: (number) => `Back to reference ${number}`,
  source: (number, title) => `Source ${number}: ${title}`,
  taskDone: 'Done',
  taskOpen: 'To do',
};

const LabelsContext = createContext(englishMarkdownLabels);

export interface MarkdownLabelsProviderProps {
  /** Keep the same object between renders: a new one renders every block again. Missing words are English. */
  readonly labels: Partial<MarkdownLabels>;
  readonly children: ReactNode;
}

/** Gives the words to every `<Markdown>` below. */
export function MarkdownLabelsProvider({ labels, children }: MarkdownLabelsProviderProps) {
  const merged = useMemo(() => ({ ...englishMarkdownLabels, ...labels }), [labels]);
  return <LabelsContext.Provider value={merged}>{children}</LabelsContext.Provider>;
}

export function useMarkdownLabels(): MarkdownLabels {
  return useContext(LabelsContext);
}
