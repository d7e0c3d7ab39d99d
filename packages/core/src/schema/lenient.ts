import * as z from 'zod/mini';

/**
 * A field that may be left out, be null, or be of a wrong type: whatever does not fit counts as left out.
 * For fields whose loss costs nothing compared to losing the whole answer.
 */
export function lenient<T extends z.ZodMiniType>(schema: T) {
  return z.catch(z.nullish(schema), undefined);
}

/** A string of an open set: known values are suggested, others are allowed. */
export function openEnum<const Known extends string>() {
  return z.custom<Known | (string & {})>((value) => typeof value === 'string', 'expected a string');
}
