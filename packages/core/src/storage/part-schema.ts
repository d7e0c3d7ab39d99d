import * as z from 'zod/mini';

const named = z.optional(z.string());

/** The fields that a view reads of each part we know. */
const knownParts = new Map<string, z.ZodMiniType>([
  ['text', z.looseObject({ text: z.string() })],
  ['refusal', z.looseObject({ text: z.string() })],
  ['reasoning', z.looseObject({ text: z.string(), redacted: named, duration: z.optional(z.number()) })],
  ['image', z.looseObject({ url: z.string(), name: named })],
  ['file', z.looseObject({ url: z.string(), name: named, mediaType: named })],
  ['audio', z.looseObject({ data: z.string(), format: z.string(), transcript: named })],
  ['source', z.looseObject({ url: z.string(), title: named, snippet: named })],
  [
    'tool-call',
    z.looseObject({
      id: z.string(),
      name: z.string(),
      arguments: z.string(),
      step: z.number(),
      state: z.enum(['streaming', 'needs-approval', 'running', 'done', 'failed', 'denied', 'unanswered']),
      error: named,
    }),
  ],
]);

/** What is wrong with a part; null where nothing is. One of a kind that we do not know is shown as such. */
export function checkPart(part: { readonly type: string }): unknown {
  return knownParts.get(part.type)?.safeParse(part).error ?? null;
}
