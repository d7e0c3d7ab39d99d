import { ValidationError } from '../errors.ts';
import type { HeaderOptions } from './options.ts';

/** Joins headers; later ones win, whatever their case, and null takes one away. */
export function mergeHeaders(...sources: readonly (HeaderOptions | undefined)[]): Headers {
  const merged = new Headers();
  for (const source of sources) {
    if (!source) continue;
    const entries = source instanceof Headers ? [...source] : Object.entries(source);
    for (const [name, value] of entries) setHeader(merged, name, value);
  }
  return merged;
}

function setHeader(headers: Headers, name: string, value: string | null | undefined): void {
  if (value === undefined) return;
  try {
    if (value === null) headers.delete(name);
    else headers.set(name, value);
  } catch {
    // The platform's own message would show the value, which may be a secret.
    throw new ValidationError('The request cannot be sent', [
      { path: `headers.${name}`, message: 'holds characters that a header cannot carry' },
    ]);
  }
}
