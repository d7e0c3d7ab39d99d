export { OrqChat, type OrqChatProps } from './orq-chat/orq-chat.tsx';
export { Launcher, type LauncherProps } from './launcher/launcher.tsx';

export * as BranchPicker from './branch-picker/index.ts';
export * as Composer from './composer/index.ts';
export * as Message from './message/index.ts';
export * as ModelPicker from './model-picker/index.ts';
export * as ParameterPanel from './parameter-panel/index.ts';
export * as Thread from './thread/index.ts';
export * as ThreadList from './thread-list/index.ts';

export type { PaletteItem, PaletteSource } from './composer/palette/palette-query.ts';
export type { AnnounceMode } from './announcer/turn-speech.ts';
export { ar } from './labels/ar.ts';
export { de } from './labels/de.ts';
export { english as en } from './labels/english.ts';
export { es } from './labels/es.ts';
export { fr } from './labels/fr.ts';
export { ja } from './labels/ja.ts';
export { nl } from './labels/nl.ts';
export { pt } from './labels/pt.ts';
export { zh } from './labels/zh.ts';
export type { ErrorKind, Labels, Language } from './labels/types.ts';
export {
  createGrammar,
  defaultGrammar,
  type DelimiterType,
  englishMarkdownLabels,
  Markdown,
  MarkdownLabelsProvider,
  parseMarkdown,
  type MarkdownBlock,
  type MarkdownCitationProps,
  type MarkdownComponents,
  type MarkdownConfig,
  type MarkdownDocument,
  type MarkdownGrammar,
  type MarkdownImageProps,
  type MarkdownLabels,
  type MarkdownLabelsProviderProps,
  type MarkdownLinkProps,
  type MarkdownMathProps,
  type MarkdownNodeProps,
  type MarkdownProps,
  type MarkdownSource,
  type ParseOptions,
  type SyntaxNode,
} from './markdown/index.ts';
export type { PartViewProps, PartViews } from './part/part-views.ts';
export { toolViews, type ToolViewProps } from './part/tool-views.tsx';
export { Replay, type ReplayProps } from './replay/replay.tsx';
export type { PlaybackClock } from './replay/use-playback.ts';
export type { HeadingLevel } from './thread/heading-level.ts';
export type { Theme } from './thread/panel-section.tsx';
export type { ScrollMode } from './thread/scroll-types.ts';
export type { ThreadHandle } from './thread/use-thread-handle.ts';
export type { Suggestion } from './thread/suggestions.tsx';
export type { RenderMessage } from './thread/thread-messages.tsx';
