/**
 * A Standard Schema (version 1), reduced to what is needed here: validation, its types, and JSON Schema where the
 * library gives it. zod, valibot and arktype all fit. Source: https://standardschema.dev
 */
export type StandardSchema<Output = unknown, Input = unknown> = {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    readonly validate: (value: unknown) => StandardResult<Output> | Promise<StandardResult<Output>>;
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
    /** Standard JSON Schema, where the library implements it. */
    readonly jsonSchema?: {
      readonly input: (options: { readonly target: string }) => Record<string, unknown>;
    };
  };
};

export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly StandardIssue[] };

export type StandardIssue = {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
};

/** What the schema reads, as JSON Schema (2020-12); undefined when its library does not say. */
export function jsonSchemaOf(schema: StandardSchema): Readonly<Record<string, unknown>> | undefined {
  return schema['~standard'].jsonSchema?.input({ target: 'draft-2020-12' });
}

/** Where an issue is, as keys from the root. */
export function pathOf({ path = [] }: StandardIssue): readonly PropertyKey[] {
  return path.map((key) => (typeof key === 'object' ? key.key : key));
}
