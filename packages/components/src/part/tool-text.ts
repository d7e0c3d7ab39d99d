function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** JSON text laid out over lines, or the text itself where it is no JSON. */
export function layOutJson(text: string): string {
  const value = parse(text);
  return value === undefined ? text : JSON.stringify(value, null, 2);
}

/** A value as a person can read it: a string as it is, anything else as JSON. */
export function showValue(value: unknown): string {
  return typeof value === 'string' ? layOutJson(value) : (JSON.stringify(value, null, 2) ?? '');
}

/** The first texts and numbers among a call's arguments, at most two: enough to tell one call from the next. */
export function summarizeArguments(text: string): string {
  const value = parse(text);
  if (!isRecord(value)) return '';
  const plain = Object.values(value).filter(
    (entry) => typeof entry === 'string' || typeof entry === 'number',
  );
  return plain.slice(0, 2).map(String).join(' · ').replace(/\s+/g, ' ');
}
