import { ValidationError } from '../errors.ts';
import { isRecord } from '../schema/is-record.ts';
import type { OrqOptions } from './options.ts';

/**
 * The value of `Authorization` for a key, by default the one in the environment variable `ORQ_API_KEY`. Null without
 * a key.
 */
export async function readAuthorization(apiKey: OrqOptions['apiKey']): Promise<string | null> {
  if (apiKey === undefined) return toAuthorization(readEnvironment('ORQ_API_KEY'));
  return toAuthorization(typeof apiKey === 'function' ? await apiKey() : apiKey);
}

/** `Bearer <key>`; a key that brings its scheme is sent as it is. Null without a key. */
function toAuthorization(key: string | undefined): string | null {
  const trimmed = key?.trim() ?? '';
  if (trimmed === '') return null;
  if (!/^[\x20-\x7e]+$/.test(trimmed)) {
    throw new ValidationError('The request cannot be sent', [
      { path: 'apiKey', message: 'holds characters that a header cannot carry' },
    ]);
  }
  return /^bearer /i.test(trimmed) ? trimmed : `Bearer ${trimmed}`;
}

/** A variable of the environment, where there is one. */
function readEnvironment(name: string): string | undefined {
  const process: unknown = Reflect.get(globalThis, 'process');
  const environment = isRecord(process) ? process['env'] : undefined;
  const value = isRecord(environment) ? environment[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}
