// The client
export { Orq, type CreateCompletion, type OrqRouter } from './client/orq.ts';
export type {
  CallOptions,
  CompletionParams,
  Fetch,
  HeaderOptions,
  OrqOptions,
  RequestOptions,
  RetryEvent,
  RetryOptions,
} from './client/options.ts';
export type { ChunkEvent, CompletionStream } from './stream/completion-stream.ts';
export { createCompletionFolder, type CompletionFolder } from './fold/create-completion-folder.ts';
export { foldChunk } from './fold/fold-chunk.ts';
export {
  AnswerError,
  ConnectionError,
  isAbortError,
  isOrqError,
  OrqError,
  SDKError,
  StreamError,
  TimeoutError,
  ValidationError,
  type ResponseFacts,
  type StreamErrorReason,
  type ValidationIssue,
} from './errors.ts';
export type {
  ChoiceDelta,
  Completion,
  CompletionChoice,
  CompletionChunk,
  CompletionDelta,
  CompletionLogprobs,
  CompletionMessage,
  CompletionToolCall,
  CompletionUsage,
  ErrorBody,
  MessageParam,
  Model,
  ModelList,
  ReasoningDetail,
  ToolCallDelta,
  ToolParam,
} from './schema/index.ts';
