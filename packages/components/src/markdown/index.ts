export type {
  MarkdownCitationProps,
  MarkdownComponents,
  MarkdownImageProps,
  MarkdownLinkProps,
  MarkdownMathProps,
  MarkdownNodeProps,
  MarkdownSource,
} from './components.ts';
export type { MarkdownBlock } from './blocks.ts';
export { Markdown, type MarkdownProps } from './markdown.tsx';
export {
  englishMarkdownLabels,
  MarkdownLabelsProvider,
  type MarkdownLabels,
  type MarkdownLabelsProviderProps,
} from './markdown-labels.tsx';
export { parseMarkdown, type MarkdownDocument, type ParseOptions } from './parse-markdown.ts';
export { createGrammar, defaultGrammar, type MarkdownGrammar } from './parser.ts';
export type { SyntaxNode } from './syntax-node.ts';
export type { DelimiterType, MarkdownConfig } from '@lezer/markdown';
