export { shikiHighlighter, type Shiki } from './shiki-highlighter.ts';
export type { TokenTheme } from './token-theme.ts';
