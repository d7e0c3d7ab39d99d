import * as z from 'zod/mini';

import { OrqError } from '../errors.ts';

/** Raised when the shape of a record changes; older records are migrated when they are read. */
export const version = 1;

/** A record cannot be used: `corrupt_record`, or `newer_record` when a newer version of the app wrote it. */
export class StorageError extends OrqError {
  override readonly name = 'StorageError';
}

const envelopeSchema = z.looseObject({ version: z.number() });

/** The fields of a record. Throws `StorageError` for one without a version, or with a newer one than ours. */
export function checkVersion(record: unknown): Readonly<Record<string, unknown>> {
  const envelope = envelopeSchema.safeParse(record);
  if (!envelope.success) throw corruptRecord('it has no version', envelope.error);
  if (envelope.data.version <= version) return envelope.data;
  throw new StorageError(
    'newer_record',
    'This conversation was saved by a newer version of the app. Reload the page to get that version.',
  );
}

export function corruptRecord(what: string, cause?: unknown): StorageError {
  return new StorageError(
    'corrupt_record',
    `The saved conversation cannot be opened: ${what}. It was left as it is, and what you write now is not saved.`,
    { cause },
  );
}
