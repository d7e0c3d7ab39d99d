import * as z from 'zod/mini';

import { openEnum } from './lenient.ts';

/** Names of functions and of response schemas. */
const functionName = z.string().check(z.regex(/^[\w-]{1,64}$/, 'must be 1 to 64 letters, digits, _ or -'));

/** A function that the model may call; `parameters` is any JSON Schema object. */
const functionToolSchema = z.looseObject({
  type: z.optional(z.literal('function')),
  function: z.looseObject({
    name: functionName,
    description: z.optional(z.string()),
    parameters: z.optional(z.record(z.string(), z.unknown())),
    strict: z.nullish(z.boolean()),
  }),
});

/** Kinds of tools that are no functions pass through as they are. */
const otherToolSchema = z.looseObject({
  type: z.string().check(z.refine((type) => type !== 'function', 'a function tool needs `function`')),
});

export const toolParamSchema = z.union([functionToolSchema, otherToolSchema]);
export type ToolParam = z.infer<typeof toolParamSchema>;

export const toolChoiceSchema = z.union([
  z.enum(['none', 'auto', 'required']),
  z.looseObject({
    type: z.optional(openEnum<'function'>()),
    function: z.optional(z.looseObject({ name: functionName })),
  }),
]);

export const responseFormatSchema = z.union([
  z.looseObject({
    type: z.literal('json_schema'),
    json_schema: z.looseObject({
      name: functionName,
      description: z.optional(z.string()),
      schema: z.optional(z.record(z.string(), z.unknown())),
      strict: z.nullish(z.boolean()),
    }),
  }),
  z.looseObject({
    type: z
      .custom<'text' | 'json_object' | (string & {})>((type) => typeof type === 'string')
      .check(z.refine((type) => type !== 'json_schema', 'json_schema needs `json_schema`')),
  }),
]);
