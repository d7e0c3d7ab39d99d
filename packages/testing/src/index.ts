export { createTestRouter } from './router/create-test-router.ts';
export type {
  ModelsResponder,
  RouterModel,
  TestRouter,
  TestRouterOptions,
} from './router/create-test-router.ts';
export type { RequestState, RouterRequest } from './router/request-log.ts';
export { answer, empty, html, reject, status, unreachable } from './script/reply.ts';
export type { Answer, PlainResponse, Reply, Responder, Unreachable } from './script/reply.ts';
export { controlled } from './script/controlled.ts';
export type { ControlledAnswer } from './script/controlled.ts';
export {
  choice,
  citation,
  delta,
  finish,
  interleave,
  reasoning,
  refusal,
  text,
  toolCall,
  usage,
} from './script/parts.ts';
export type { Pieces } from './script/parts.ts';
export {
  chunk,
  comment,
  drop,
  fail,
  malformed,
  pause,
  raw,
  reads,
  slow,
  stall,
  truncate,
} from './script/faults.ts';
export type { Part, Step, Steps } from './script/step.ts';
export { localModels } from './models/local-models.ts';
export { docsModel } from './models/docs/docs-model.ts';
export type { DocsModelOptions } from './models/docs/docs-model.ts';
export type { SourceDocument } from './models/docs/split-sections.ts';
export { systemClock } from './clock.ts';
export type { Clock } from './clock.ts';
export type { ChatRequest, Delta, WireMessage, WireTool, WireUsage } from './wire.ts';
export { recordFetch } from './record/record-fetch.ts';
export type { RecordingFetch } from './record/record-fetch.ts';
export { replayFetch } from './record/replay-fetch.ts';
export type { ReplayOptions } from './record/replay-fetch.ts';
export type {
  RecordedEnd,
  RecordedExchange,
  RecordedRead,
  RecordedRequest,
  RecordedResponse,
  Recording,
} from './record/recording.ts';
