import type { CompletionChunk } from './completion-chunk.ts';
import {
  anyList,
  bounded,
  fieldsOf,
  lenientRecord,
  listOf,
  number,
  record,
  text,
  wrongType,
  type Rule,
} from './rules.ts';
import type { CompletionUsage } from './usage.ts';

/**
 * Does to a payload what `completionChunkSchema` does, in a twentieth of its time and without its code. Throws a
 * `TypeError` that names the field. A property test holds the two together.
 */
export function toCompletionChunk(payload: unknown): CompletionChunk {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the rules below are the schema's
  return chunk(payload, 'chunk') as CompletionChunk;
}

/** Does to token counts what `usageSchema` does. */
export function toUsage(value: unknown): CompletionUsage {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as above
  return usage(value, 'usage') as CompletionUsage;
}

const textOr =
  (other: Rule): Rule =>
  (value, name) =>
    typeof value === 'string' ? value : other(value, name);

const callArguments = textOr((value, name) => {
  if (typeof value !== 'object') throw wrongType(name, 'text or an object');
  return bounded(value, name);
});

const usageFields = fieldsOf({
  prompt_tokens: number,
  completion_tokens: number,
  total_tokens: number,
  prompt_tokens_details: lenientRecord(
    fieldsOf({
      cached_tokens: number,
      cache_creation_tokens: number,
      cache_write_tokens: number,
      audio_tokens: number,
    }),
  ),
  completion_tokens_details: lenientRecord(
    fieldsOf({
      reasoning_tokens: number,
      accepted_prediction_tokens: number,
      rejected_prediction_tokens: number,
      audio_tokens: number,
    }),
  ),
});
const usage = record(usageFields);

const toolCall = record(
  fieldsOf({
    index: number,
    id: text,
    type: text,
    function: record(fieldsOf({ name: text, arguments: callArguments })),
  }),
);

const delta = record(
  fieldsOf({
    role: text,
    content: textOr(listOf(textOr(record(fieldsOf({ type: text }))))),
    refusal: text,
    reasoning: text,
    reasoning_content: text,
    reasoning_details: anyList,
    reasoning_signature: text,
    redacted_reasoning: text,
    tool_calls: listOf(toolCall),
    function_call: lenientRecord(fieldsOf({ name: text, arguments: text })),
    audio: lenientRecord(fieldsOf({ id: text, transcript: text, data: text, expires_at: number })),
    annotations: anyList,
  }),
);

const choice = record(
  fieldsOf({
    index: number,
    delta,
    message: delta,
    finish_reason: text,
    logprobs: lenientRecord(fieldsOf({ content: anyList, refusal: anyList })),
  }),
);

const chunk = record(
  fieldsOf({
    id: text,
    object: text,
    created: number,
    model: text,
    system_fingerprint: text,
    service_tier: text,
    choices: listOf(choice),
    usage: lenientRecord(usageFields),
  }),
);
