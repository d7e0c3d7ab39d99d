export { completionRequestSchema, type CompletionRequest } from './completion-request.ts';
export { messageParamSchema, type MessageParam } from './message-param.ts';
export { type ToolParam } from './tool-param.ts';
export {
  completionChunkSchema,
  type ChoiceDelta,
  type CompletionChunk,
  type CompletionDelta,
  type ToolCallDelta,
} from './completion-chunk.ts';
export {
  completionSchema,
  type Completion,
  type CompletionChoice,
  type CompletionLogprobs,
  type CompletionMessage,
  type CompletionToolCall,
  type ReasoningDetail,
} from './completion.ts';
export { usageSchema, type CompletionUsage } from './usage.ts';
export { modelListSchema, modelSchema, type Model, type ModelList } from './model.ts';
export { parseErrorBody, type ErrorBody } from './error-body.ts';
