import { isRecord } from '../schema/is-record.ts';
import type { CompletionDelta } from '../schema/completion-chunk.ts';

/** The reasoning text that a delta adds. Providers may send it twice in two spellings; it counts once. */
export function reasoningText(delta: CompletionDelta): string {
  if (delta.reasoning) return delta.reasoning;
  if (delta.reasoning_content) return delta.reasoning_content;
  let text = '';
  for (const detail of delta.reasoning_details ?? []) {
    if (!isRecord(detail)) continue;
    if (typeof detail['text'] === 'string') text += detail['text'];
    else if (typeof detail['summary'] === 'string') text += detail['summary'];
  }
  return text;
}

/** Merges details of equal `type` and `index`: text appends, other fields take the last value. */
export function mergeReasoningDetails(details: Record<string, unknown>[], pieces: readonly unknown[]): void {
  for (const piece of pieces) {
    if (!isRecord(piece)) continue;
    const at = details.findIndex((detail) => isSame(detail, piece, 'type') && isSame(detail, piece, 'index'));
    const known = details[at];
    if (known) details[at] = mergeDetail(known, piece);
    else details.push(piece);
  }
}

function isSame(a: Record<string, unknown>, b: Record<string, unknown>, key: string): boolean {
  return (a[key] ?? null) === (b[key] ?? null);
}

function mergeDetail(detail: Record<string, unknown>, piece: Record<string, unknown>) {
  const merged = { ...detail };
  for (const [key, value] of Object.entries(piece)) {
    if (value === null || key === '__proto__') continue;
    const isText = (key === 'text' || key === 'summary') && typeof value === 'string';
    merged[key] = isText && typeof detail[key] === 'string' ? detail[key] + value : value;
  }
  return merged;
}
