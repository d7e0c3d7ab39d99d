import { OrqError } from '../errors.ts';
import { jsonSchemaOf, type StandardSchema } from './standard-schema.ts';

/** The value that an answer should be. */
export type StructuredFormat<Output = unknown, Input = unknown> = {
  /** Checks the answer. Any Standard Schema, such as one of zod, valibot or arktype. */
  readonly schema: StandardSchema<Output, Input>;
  /** JSON Schema to send; needed when `schema` cannot give its own. */
  readonly jsonSchema?: Readonly<Record<string, unknown>> | undefined;
  /** What the value is called: letters, digits, `_`, `-`; at most 64. Default `answer`. */
  readonly name?: string | undefined;
  /** What the value is for, in words for the model. */
  readonly description?: string | undefined;
  /** Whether the provider must keep to the schema; it then takes fewer kinds of schema. */
  readonly strict?: boolean | undefined;
};

/** What a request says of its format (wire.md §2). Throws `OrqError` (`output_schema`) without a JSON Schema. */
export function toResponseFormat(format: StructuredFormat) {
  const { schema, name = 'answer', description, strict } = format;
  const jsonSchema = format.jsonSchema ?? jsonSchemaOf(schema);
  if (!jsonSchema) {
    throw new OrqError(
      'output_schema',
      `The schema of "${name}" cannot give its JSON Schema: set \`jsonSchema\` beside \`schema\`.`,
    );
  }
  return {
    type: 'json_schema' as const,
    json_schema: {
      name,
      schema: jsonSchema,
      ...(description === undefined ? {} : { description }),
      ...(strict === undefined ? {} : { strict }),
    },
  };
}
