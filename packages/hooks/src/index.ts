export {
  ChatSessionProvider,
  useChatSession,
  type ChatSessionProviderProps,
} from './chat-session-context.tsx';
export { OrqProvider, type OrqProviderProps } from './orq-provider.tsx';
export { queryKeys } from './query-keys.ts';
export type { ChatCompletion, ClientOptions, UseChatCompletionOptions } from './types.ts';
export type { ComposerAttachments } from './use-attachments.ts';
export { useBranch, type Branch } from './use-branch.ts';
export { useChatCompletion } from './use-chat-completion.ts';
export { useChatSelector } from './use-chat-selector.ts';
export { useComposer, type ComposerOptions, type ComposerState } from './use-composer.ts';
export { useMessagePart } from './use-message-part.ts';
export { useMessage } from './use-message.ts';
export { useMessageIds } from './use-message-ids.ts';
export { modelsQuery, useModels } from './use-models.ts';
export {
  useStructuredCompletion,
  type StructuredCompletion,
  type UseStructuredCompletionOptions,
} from './use-structured-completion.ts';
export { useSubmitKey, type KeyPress, type SubmitKey } from './use-submit-key.ts';
export { threadsQuery, useThreads, type Threads, type UseThreadsOptions } from './use-threads.ts';
