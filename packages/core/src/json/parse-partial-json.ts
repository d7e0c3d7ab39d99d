import { createJsonReader, type JsonStatus } from './create-json-reader.ts';

/** Reads JSON that may be cut: its value as far as it came, and whether that is all of it. */
export function parsePartialJson(text: string): { readonly value: unknown; readonly status: JsonStatus } {
  const reader = createJsonReader();
  reader.write(text);
  reader.end();
  return { value: reader.value(), status: reader.status() };
}
