import * as z from 'zod/mini';

import { isRecord } from './is-record.ts';
import { openEnum } from './lenient.ts';
import { cacheControlSchema, messageParamSchema } from './message-param.ts';
import { orqSchema, routingFields } from './orq-fields.ts';
import { together } from './together.ts';
import { responseFormatSchema, toolChoiceSchema, toolParamSchema } from './tool-param.ts';

const between = (low: number, high: number) => z.nullish(z.number().check(z.minimum(low), z.maximum(high)));
const count = (least: number) => z.nullish(z.number().check(z.minimum(least)));
const whole = (least: number) => z.nullish(z.int().check(z.minimum(least)));

/**
 * The body of a completion request: every field of wire.md §2, typed where known and open where not. Unknown
 * fields pass through. Ranges are those that no provider exceeds; sets that differ by model stay open.
 */
export const completionRequestSchema = z
  .looseObject({
    /** `provider/model` on the Orq router. */
    model: z.string().check(z.minLength(1)),
    messages: z.array(messageParamSchema).check(z.minLength(1)),
    stream: z.nullish(z.boolean()),
    stream_options: z.nullish(z.looseObject({ include_usage: z.optional(z.boolean()) })),
    temperature: between(0, 2),
    top_p: between(0, 1),
    top_k: z.nullish(z.number()),
    frequency_penalty: between(-2, 2),
    presence_penalty: between(-2, 2),
    /** Deprecated for `max_completion_tokens`, which counts reasoning too. */
    max_tokens: count(0),
    max_completion_tokens: count(0),
    seed: z.nullish(z.number()),
    stop: z.nullish(z.union([z.string(), z.array(z.string()).check(z.maxLength(4))])),
    n: whole(1),
    logprobs: z.nullish(z.boolean()),
    top_logprobs: z.nullish(z.int().check(z.minimum(0), z.maximum(20))),
    tools: z.optional(z.array(toolParamSchema)),
    tool_choice: z.optional(toolChoiceSchema),
    parallel_tool_calls: z.optional(z.boolean()),
    response_format: z.optional(responseFormatSchema),
    modalities: z.nullish(z.array(openEnum<'text' | 'audio'>())),
    audio: z.nullish(
      z.looseObject({
        voice: openEnum<'alloy' | 'echo' | 'fable' | 'onyx' | 'nova' | 'shimmer'>(),
        format: openEnum<'wav' | 'mp3' | 'flac' | 'opus' | 'pcm16'>(),
      }),
    ),
    reasoning_effort:
      z.optional(openEnum<'none' | 'minimal' | 'low' | 'medium' | 'high' | 'xhigh' | 'max'>()),
    thinking: z.optional(
      z.discriminatedUnion('type', [
        z.looseObject({ type: z.literal('disabled') }),
        z.looseObject({ type: z.literal('adaptive') }),
        z.looseObject({
          type: z.literal('enabled'),
          budget_tokens: z.number().check(z.minimum(1024)),
          thinking_level: z.optional(openEnum<'minimal' | 'low' | 'medium' | 'high'>()),
        }),
      ]),
    ),
    verbosity: z.optional(openEnum<'low' | 'medium' | 'high'>()),
    metadata: z.optional(
      z
        .record(z.string().check(z.maxLength(64)), z.string().check(z.maxLength(512)))
        .check(z.refine((pairs) => Object.keys(pairs).length <= 16, 'must have at most 16 entries')),
    ),
    /** The name shown on the trace. */
    name: z.optional(z.string()),
    prompt_cache_key: z.optional(z.string()),
    cache_control: z.optional(cacheControlSchema),
    ...routingFields,
    /** Deprecated as a whole; its fields moved to the top level. */
    orq: z.optional(orqSchema),
  })
  .check(
    together(
      ['stream_options'],
      'needs stream: true',
      (body) => !body['stream_options'] || body['stream'] === true,
    ),
    together(
      ['top_logprobs'],
      'needs logprobs: true',
      (body) => typeof body['top_logprobs'] !== 'number' || body['logprobs'] === true,
    ),
    together(['audio'], 'is needed with the audio modality', ({ modalities, audio }) => {
      return !(Array.isArray(modalities) && modalities.includes('audio')) || isRecord(audio);
    }),
    together(
      ['thinking', 'budget_tokens'],
      'must be less than max_tokens',
      ({ thinking, max_tokens: limit }) => {
        const budget = isRecord(thinking) ? thinking['budget_tokens'] : undefined;
        return typeof budget !== 'number' || typeof limit !== 'number' || budget < limit;
      },
    ),
  );
export type CompletionRequest = z.infer<typeof completionRequestSchema>;
