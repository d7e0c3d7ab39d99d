import { OrqError, ValidationError, type ValidationIssue } from '../errors.ts';
import { createJsonReader, type JsonReader } from '../json/create-json-reader.ts';
import { pathOf, type StandardIssue, type StandardSchema } from './standard-schema.ts';

/** A value as far as it came: any field may be missing, and a string may be cut. */
export type PartialValue<Value> = Value extends string
  ? string
  : Value extends readonly (infer Item)[]
    ? readonly PartialValue<Item>[]
    : Value extends object
      ? { readonly [Key in keyof Value]?: PartialValue<Value[Key]> }
      : Value;

/** Reads the value that an answer is, while it arrives. */
export type ValueReader<Output, Input> = {
  /** Adds text of the answer. Never throws. */
  readonly write: (text: string) => void;
  /** The value so far, as the model wrote it; undefined before it begins. What is finished in it never changes. */
  readonly partial: () => PartialValue<Input> | undefined;
  /** What is wrong with fields that are finished. Empty for a schema that answers later. */
  readonly issues: () => readonly ValidationIssue[];
  /**
   * The value, once all has come. Rejects with `ValidationError` when it does not fit, and with `OrqError`
   * (`no_value`) when the answer is no JSON or was cut.
   */
  readonly finish: () => Promise<Output>;
};

/** The part by which a text must have grown to be checked again, so that all checks together cost a few. */
const growth = 1 / 16;

export function createValueReader<Output, Input>(
  schema: StandardSchema<Output, Input>,
): ValueReader<Output, Input> {
  const { validate } = schema['~standard'];
  const json = createJsonReader();
  let opening = '';
  let size = 0;
  let checkedSize = 0;
  let issues: readonly ValidationIssue[] = [];

  return {
    write(text) {
      opening += size === 0 ? text : '';
      const rest = size === 0 ? withoutFence(opening) : text;
      size += rest.length;
      if (!json.isComplete([])) json.write(rest);
    },
    // What was read fits the schema only as far as the model kept to it.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    partial: () => json.snapshot() as PartialValue<Input> | undefined,
    issues() {
      if (size - checkedSize <= checkedSize * growth) return issues;
      checkedSize = size;
      const found = check(validate, json.snapshot());
      if (found) issues = toIssues(found.filter((issue) => isFinal(json, issue)));
      return issues;
    },
    async finish() {
      json.end();
      if (!json.isComplete([])) {
        throw new OrqError(
          'no_value',
          `The answer is not the value asked for: ${json.problem() ?? 'it was cut'}.`,
        );
      }
      const result = await validate(json.value());
      if (!result.issues) return result.value;
      throw new ValidationError('The answer does not fit its schema', toIssues(result.issues));
    },
  };
}

/** What is wrong with half a value; null where a check is not ready for one, or answers later. */
function check(
  validate: StandardSchema['~standard']['validate'],
  value: unknown,
): readonly StandardIssue[] | null {
  try {
    const result = validate(value);
    if (!('then' in result)) return result.issues ?? [];
    // The whole value is checked at its end.
    result.catch(() => undefined);
  } catch {
    // As above.
  }
  return null;
}

/** Some models put JSON into a fence; nothing is left until that has passed. */
function withoutFence(text: string): string {
  const begun = text.trimStart();
  return begun.startsWith('`') ? begun.replace(/^`+[^\n]*(\n|$)/, '') : begun;
}

/** Whether more text cannot mend it: the field is there, or what should hold it is closed. */
function isFinal(json: JsonReader, issue: StandardIssue): boolean {
  const path = pathOf(issue).map((key) => (typeof key === 'number' ? key : String(key)));
  return json.isComplete(path) || (path.length > 0 && json.isComplete(path.slice(0, -1)));
}

function toIssues(issues: readonly StandardIssue[] = []): ValidationIssue[] {
  return issues.map((issue) => ({ path: formatPath(pathOf(issue)), message: issue.message }));
}

function formatPath(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./, '');
}
