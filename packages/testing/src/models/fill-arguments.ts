type Schema = Readonly<Record<string, unknown>>;

/** An input that fits a tool's JSON Schema, taken from the user's words where they offer something. */
export function fillArguments(
  parameters: Schema | undefined,
  words: string,
): Readonly<Record<string, unknown>> {
  const filled = parameters ? fill(parameters, { root: parameters, words, depth: 0 }) : {};
  return isSchema(filled) ? filled : {};
}

type Context = { readonly root: Schema; readonly words: string; readonly depth: number };

// A schema that refers to itself would go on for ever.
const maxDepth = 6;

function fill(given: Schema, context: Context): unknown {
  const schema = follow(given, context.root);
  if ('const' in schema) return schema['const'];
  if (Array.isArray(schema['enum'])) return mentioned(schema['enum'], context.words);
  if ('default' in schema) return schema['default'];

  const inner = { ...context, depth: context.depth + 1 };
  switch (typeOf(schema)) {
    case 'object':
      return fillObject(schema, inner);
    case 'array':
      return isSchema(schema['items']) && inner.depth < maxDepth ? [fill(schema['items'], inner)] : [];
    case 'integer':
      return Math.round(fillNumber(schema, context.words));
    case 'number':
      return fillNumber(schema, context.words);
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return fillString(schema, context.words);
  }
}

function fillObject(schema: Schema, context: Context): Schema {
  const properties = isSchema(schema['properties']) ? Object.entries(schema['properties']) : [];
  const required = Array.isArray(schema['required']) ? schema['required'] : [];
  return Object.fromEntries(
    properties
      .filter(([name]) => required.includes(name) || context.depth < maxDepth)
      .map(([name, property]) => [name, isSchema(property) ? fill(property, context) : null]),
  );
}

function fillNumber(schema: Schema, words: string): number {
  const said = /-?\d+(?:\.\d+)?/.exec(words)?.[0];
  const least = typeof schema['minimum'] === 'number' ? schema['minimum'] : -Infinity;
  const most = typeof schema['maximum'] === 'number' ? schema['maximum'] : Infinity;
  return Math.min(most, Math.max(least, said === undefined ? 1 : Number(said)));
}

function fillString(schema: Schema, words: string): string {
  if (schema['format'] === 'date') return /\d{4}-\d{2}-\d{2}/.exec(words)?.[0] ?? '2030-01-31';
  if (schema['format'] === 'date-time') return '2030-01-31T12:00:00Z';
  if (schema['format'] === 'email') return /\S+@\S+\.\w+/.exec(words)?.[0] ?? 'someone@example.com';
  if (schema['format'] === 'uri') return /https?:\/\/\S+/.exec(words)?.[0] ?? 'https://example.com/';
  const quoted = /["“'‘`]([^"”'’`]+)["”'’`]/.exec(words)?.[1];
  const named = /\b(?:in|at|for|to|about|of|from|on)\s+(\p{Lu}[\p{L}'-]*(?:\s+\p{Lu}[\p{L}'-]*)*)/u.exec(
    words,
  )?.[1];
  return quoted ?? named ?? words.replace(/[?!.\s]+$/, '');
}

function mentioned(options: readonly unknown[], words: string): unknown {
  const said = plain(words);
  return options.find((option) => said.includes(plain(String(option)))) ?? options[0];
}

// Words between spaces, so that “a” is not found in “take”.
const plain = (words: string) => ` ${(words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;

// Only what tools use in practice: references into the schema itself, and the first of several shapes.
function follow(schema: Schema, root: Schema): Schema {
  const reference = schema['$ref'];
  const first = [schema['anyOf'], schema['oneOf'], schema['allOf']].find(Array.isArray)?.find(isUsable);
  const target =
    typeof reference === 'string'
      ? reference
          .split('/')
          .slice(1)
          .reduce<unknown>((node, name) => (isSchema(node) ? node[name] : undefined), root)
      : first;
  return isSchema(target)
    ? { ...target, ...('default' in schema ? { default: schema['default'] } : {}) }
    : schema;
}

const isUsable = (option: unknown): boolean => isSchema(option) && option['type'] !== 'null';

function typeOf(schema: Schema): unknown {
  const { type } = schema;
  if (Array.isArray(type)) return type.find((name) => name !== 'null');
  return type ?? (isSchema(schema['properties']) ? 'object' : 'string');
}

const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
