export { CodeViewsProvider, type CodeViews, type CodeViewsProviderProps } from './code-views.tsx';
export { HighlighterProvider, type HighlighterProviderProps } from './highlighter-context.tsx';
export { defaultHighlighter } from './highlighter.ts';
export type { Highlighter, LineTokenizer, Token, TokenKind } from './line-tokenizer.ts';
export { streamTokenizer } from './stream-tokenizer.ts';
