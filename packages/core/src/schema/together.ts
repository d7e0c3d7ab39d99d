import * as z from 'zod/mini';

import { isRecord } from './is-record.ts';

/**
 * A check of fields that must go together. Unlike a plain refinement it also runs when other fields are wrong, so
 * that one error lists every problem. Fields may have any type when it runs.
 */
export function together(
  path: readonly string[],
  error: string,
  isRight: (fields: Readonly<Record<string, unknown>>) => boolean,
) {
  return z.refine<Record<string, unknown>>((fields) => isRight(fields), {
    path: [...path],
    error,
    when: ({ value }) => isRecord(value),
  });
}
