import { catch as withFallback, custom, nullish, type ZodMiniType } from 'zod/mini';

/**
 * A field that may be left out, be null, or be of a wrong type: whatever does not fit counts as left out.
 * For fields whose loss costs nothing compared to losing the whole answer.
 */
export function lenient<T extends ZodMiniType>(schema: T) {
  return withFallback(nullish(schema), undefined);
}

/** A string of an open set: known values are suggested, others are allowed. */
export function openEnum<const Known extends string>() {
  return custom<Known | (string & {})>((value) => typeof value === 'string', 'expected a string');
}
