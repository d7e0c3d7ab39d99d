import * as z from 'zod/mini';

import { openEnum } from './lenient.ts';
import { together } from './together.ts';

/** Marks the end of a prefix that Anthropic models may cache. `ttl` defaults to 5 minutes. */
export const cacheControlSchema = z.looseObject({
  type: openEnum<'ephemeral'>(),
  ttl: z.optional(openEnum<'5m' | '1h'>()),
});

const cached = { cache_control: z.optional(cacheControlSchema) };

const textPartSchema = z.looseObject({ type: z.literal('text'), text: z.string(), ...cached });

const imagePartSchema = z.looseObject({
  type: z.literal('image_url'),
  /** `url` is http(s) or a data URI. */
  image_url: z.looseObject({ url: z.string(), detail: z.optional(openEnum<'low' | 'high' | 'auto'>()) }),
  ...cached,
});

const audioPartSchema = z.looseObject({
  type: z.literal('input_audio'),
  /** `data` is base64 without a data URI prefix. */
  input_audio: z.looseObject({ data: z.string(), format: openEnum<'mp3' | 'wav'>() }),
});

const filePartSchema = z.looseObject({
  type: z.literal('file'),
  file: z
    .looseObject({
      /** A data URI. */
      file_data: z.optional(z.string()),
      uri: z.optional(z.string()),
      mime_type: z.optional(z.string()),
      filename: z.optional(z.string()),
    })
    .check(
      together([], 'needs exactly one of file_data and uri', (file) => {
        return (file['file_data'] === undefined) !== (file['uri'] === undefined) || 'file_id' in file;
      }),
    ),
  ...cached,
});

const refusalPartSchema = z.looseObject({ type: z.literal('refusal'), refusal: z.optional(z.string()) });

const reasoningPartSchema = z.looseObject({
  type: z.literal('reasoning'),
  reasoning: z.string(),
  signature: z.string(),
});

const redactedPartSchema = z.looseObject({ type: z.literal('redacted_reasoning'), data: z.string() });

const textContent = z.union([z.string(), z.array(textPartSchema)]);
const name = z.optional(z.string());

const toolCallParamSchema = z.looseObject({
  id: z.string(),
  type: openEnum<'function'>(),
  function: z.looseObject({ name: z.optional(z.string()), arguments: z.optional(z.string()) }),
  /** Gemini wants its signatures back on the next turn. */
  thought_signature: z.optional(z.string()),
});

const assistantMessageSchema = z
  .looseObject({
    role: z.literal('assistant'),
    content: z.optional(
      z.nullable(
        z.union([
          z.string(),
          z.array(
            z.discriminatedUnion('type', [
              textPartSchema,
              refusalPartSchema,
              reasoningPartSchema,
              redactedPartSchema,
            ]),
          ),
        ]),
      ),
    ),
    refusal: z.optional(z.nullable(z.string())),
    name,
    /** Refers to an earlier audio answer. */
    audio: z.optional(z.nullable(z.looseObject({ id: z.string() }))),
    tool_calls: z.optional(z.array(toolCallParamSchema)),
    /** Reasoning to replay together with tool calls, where a provider asks for it. */
    reasoning_content: z.optional(z.string()),
  })
  .check(
    together(['content'], 'is needed unless the message has tool_calls', (message) => {
      return ['content', 'tool_calls', 'refusal', 'audio'].some((key) => (message[key] ?? null) !== null);
    }),
  );

/** One message of a request, by role (wire.md §2.2). */
export const messageParamSchema = z.discriminatedUnion('role', [
  z.looseObject({ role: z.literal('system'), content: textContent, name }),
  z.looseObject({ role: z.literal('developer'), content: textContent, name }),
  z.looseObject({
    role: z.literal('user'),
    content: z.union([
      z.string(),
      z.array(
        z.discriminatedUnion('type', [textPartSchema, imagePartSchema, audioPartSchema, filePartSchema]),
      ),
    ]),
    name,
  }),
  assistantMessageSchema,
  z.looseObject({
    role: z.literal('tool'),
    content: textContent,
    tool_call_id: z.nullable(z.string()),
    ...cached,
  }),
]);
export type MessageParam = z.infer<typeof messageParamSchema>;
