import * as z from 'zod/mini';

import { usageSchema } from './usage.ts';

/** A finished or growing tool call. `arguments` is JSON text as the model wrote it; `id` is '' when none came. */
const toolCallSchema = z.looseObject({
  id: z.string(),
  type: z.string(),
  function: z.object({ name: z.string(), arguments: z.string() }),
});
export type CompletionToolCall = z.infer<typeof toolCallSchema>;

/** One piece of reasoning as its provider wants it back (OpenRouter's spelling). */
const reasoningDetailSchema = z.looseObject({ type: z.nullish(z.string()) });
export type ReasoningDetail = z.infer<typeof reasoningDetailSchema>;

/** A whole message of an answer, in one shape whatever the provider sent (wire.md §4.4). */
const completionMessageSchema = z.looseObject({
  role: z.string(),
  content: z.nullable(z.string()),
  refusal: z.nullable(z.string()),
  reasoning: z.nullable(z.string()),
  tool_calls: z.array(toolCallSchema),
  reasoning_details: z.optional(z.array(reasoningDetailSchema)),
  reasoning_signature: z.optional(z.string()),
  redacted_reasoning: z.optional(z.string()),
  function_call: z.optional(z.object({ name: z.string(), arguments: z.string() })),
  audio: z.optional(
    z.object({
      id: z.optional(z.string()),
      transcript: z.optional(z.string()),
      data: z.optional(z.string()),
      expires_at: z.optional(z.number()),
    }),
  ),
  annotations: z.optional(z.array(z.unknown())),
});
export type CompletionMessage = z.infer<typeof completionMessageSchema>;

const logprobsSchema = z.object({
  content: z.nullable(z.array(z.unknown())),
  refusal: z.nullable(z.array(z.unknown())),
});
export type CompletionLogprobs = z.infer<typeof logprobsSchema>;

const completionChoiceSchema = z.object({
  index: z.number(),
  message: completionMessageSchema,
  finish_reason: z.nullable(z.string()),
  logprobs: z.optional(logprobsSchema),
});
export type CompletionChoice = z.infer<typeof completionChoiceSchema>;

/**
 * The API's answer, whole or as far as it came. This client makes one of every kind of answer, so its shape
 * holds whatever the provider sent: what did not come is null or empty. `created` is in Unix seconds.
 */
export const completionSchema = z.object({
  id: z.nullable(z.string()),
  object: z.literal('chat.completion'),
  created: z.nullable(z.number()),
  model: z.nullable(z.string()),
  system_fingerprint: z.optional(z.string()),
  service_tier: z.optional(z.string()),
  choices: z.array(completionChoiceSchema),
  usage: z.nullable(usageSchema),
});
export type Completion = z.infer<typeof completionSchema>;
