import * as z from 'zod/mini';

import { lenient } from './lenient.ts';
import { usageSchema } from './usage.ts';

const text = lenient(z.string());

/** A piece of content where a provider sends parts instead of text: `text`, `thinking`, `refusal`, … */
const contentPartSchema = z.union([z.string(), z.looseObject({ type: text })]);

/** A piece of a tool call. Arguments are JSON text, though some servers send the object itself. */
const toolCallDeltaSchema = z.looseObject({
  index: lenient(z.number()),
  id: text,
  type: text,
  function: z.nullish(
    z.looseObject({
      name: text,
      arguments: z.nullish(z.union([z.string(), z.array(z.unknown()), z.record(z.string(), z.unknown())])),
    }),
  ),
});
export type ToolCallDelta = z.infer<typeof toolCallDeltaSchema>;

/** What a chunk adds to one message. Unknown fields are kept. */
const deltaSchema = z.looseObject({
  role: text,
  content: z.nullish(z.union([z.string(), z.array(contentPartSchema)])),
  refusal: text,
  reasoning: text,
  reasoning_content: text,
  reasoning_details: lenient(z.array(z.unknown())),
  reasoning_signature: text,
  redacted_reasoning: text,
  tool_calls: z.nullish(z.array(toolCallDeltaSchema)),
  function_call: lenient(z.looseObject({ name: text, arguments: text })),
  audio: lenient(z.looseObject({ id: text, transcript: text, data: text, expires_at: lenient(z.number()) })),
  annotations: lenient(z.array(z.unknown())),
});
export type CompletionDelta = z.infer<typeof deltaSchema>;

const tokens = lenient(z.array(z.unknown()));

/** One answer's share of a chunk. A whole completion is read as a chunk whose choices carry `message`. */
const choiceDeltaSchema = z.looseObject({
  index: lenient(z.number()),
  delta: z.nullish(deltaSchema),
  message: z.nullish(deltaSchema),
  finish_reason: text,
  logprobs: lenient(z.looseObject({ content: tokens, refusal: tokens })),
});
export type ChoiceDelta = z.infer<typeof choiceDeltaSchema>;

/**
 * One streamed chunk (wire.md §4.3). Providers leave out or null almost anything, so content and structure are
 * checked, and envelope fields of a wrong type count as left out. Unknown fields are kept.
 */
export const completionChunkSchema = z.looseObject({
  id: text,
  object: text,
  created: lenient(z.number()),
  model: text,
  system_fingerprint: text,
  service_tier: text,
  choices: z.nullish(z.array(choiceDeltaSchema)),
  usage: lenient(usageSchema),
});
export type CompletionChunk = z.infer<typeof completionChunkSchema>;
