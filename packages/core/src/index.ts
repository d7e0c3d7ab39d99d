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
  createJsonReader,
  type JsonReader,
  type JsonReaderOptions,
  type JsonStatus,
} from './json/create-json-reader.ts';
export type { JsonPath } from './json/json-tree.ts';
export { parsePartialJson } from './json/parse-partial-json.ts';
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

// The conversation
export { messageText } from './message/create-message.ts';
export { toMessageParams } from './message/to-message-params.ts';
export type {
  AssistantMessage,
  AssistantPart,
  AudioPart,
  DraftFile,
  Feedback,
  FilePart,
  ImagePart,
  Message,
  MessageError,
  MessageErrorKind,
  MessagePart,
  MessageStatus,
  MessageStream,
  ReasoningPart,
  RefusalPart,
  SourcePart,
  SystemMessage,
  TextPart,
  Timings,
  ToolCallPart,
  ToolCallState,
  TurnOutcome,
  Usage,
  UserMessage,
  UserPart,
} from './message/types.ts';
export { readMessages, readPath, readSiblings } from './thread/read-thread.ts';
export { findInText, searchThread, type MessageHit, type TextRange } from './thread/search-thread.ts';
export { createIndexedDbStorage, type IndexedDbOptions } from './storage/indexed-db.ts';
export { createMemoryStorage } from './storage/memory.ts';
export { renameThread } from './storage/rename-thread.ts';
export { searchThreads, type ThreadHit } from './storage/search-threads.ts';
export { ImportError, importThread, parseThreadFile, toThreadFile } from './storage/thread-file.ts';
export { StorageError } from './storage/record-version.ts';
export type { ChatStorage, StoredRecords } from './storage/types.ts';
export { summarize } from './thread/summarize.ts';
export { createReplay, type Replay } from './thread/create-replay.ts';
export { threadToMarkdown, type MarkdownWords } from './thread/to-markdown.ts';
export type { Thread, ThreadNode, ThreadSummary } from './thread/types.ts';
export { createChatSession, type ChatSessionInit } from './session/create-chat-session.ts';
export type { Draft } from './session/draft.ts';
export { defaultEnvironment, type ChatEnvironment } from './session/environment.ts';
export { selectMessage, selectMessages, selectUsage } from './session/select.ts';
export { defineTool, type Tool, type ToolContext, type ToolDecision } from './session/tool.ts';
export type {
  ChatCallbacks,
  ChatClient,
  ChatInput,
  ChatOptions,
  ChatSession,
  ChatStatus,
  LoopLimits,
  QueuedMessage,
  SendOptions,
  SessionState,
  StorageState,
  Turn,
  TurnResult,
  WhenBusy,
} from './session/types.ts';

// Files of a message
export { defaultAttachmentLimits } from './attachment/check-files.ts';
export {
  createAttachments,
  type AttachmentOptions,
  type Attachments,
  type AttachmentsState,
} from './attachment/create-attachments.ts';
export type { ReadFile } from './attachment/read-file.ts';
export { toUserPart, type ConvertContext, type ConvertFile } from './attachment/to-user-part.ts';
export type {
  Attachment,
  AttachmentLimits,
  AttachmentRefusal,
  FileFacts,
  SourceFile,
} from './attachment/types.ts';

// Values instead of text
export { createValueReader, type PartialValue, type ValueReader } from './structured/create-value-reader.ts';
export { toResponseFormat, type StructuredFormat } from './structured/response-format.ts';
export type { StandardSchema } from './structured/standard-schema.ts';
