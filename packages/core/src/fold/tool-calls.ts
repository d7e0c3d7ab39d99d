import { StreamError } from '../errors.ts';
import type { ToolCallDelta } from '../schema/completion-chunk.ts';
import type { CompletionToolCall } from '../schema/completion.ts';
import { mergeName } from './merge-name.ts';

/** More calls than any model makes; past it an answer is broken or hostile. */
const maxToolCalls = 1024;

/** A tool call being put together. */
export type ToolCallDraft = {
  /** Its place on the wire, where the server gave one. */
  readonly index: number | null;
  id: string;
  type: string;
  name: string;
  arguments: string;
  /** Fields that a provider wants back unchanged, such as thought signatures. */
  extras: Record<string, unknown>;
  /** What was handed out last, until something changes. */
  snapshot: CompletionToolCall | null;
};

/** Merges one entry of `delta.tool_calls` by the rules of wire.md §4.5. */
export function mergeToolCall(calls: ToolCallDraft[], delta: ToolCallDelta): void {
  const index = toIndex(delta.index);
  const id = delta.id ?? '';
  const name = delta.function?.name ?? '';
  const call =
    (index === null ? findWithoutIndex(calls, id, name) : findByIndex(calls, index, id, name)) ??
    addCall(calls, index);

  call.id ||= id;
  call.type ||= delta.type ?? '';
  call.name = mergeName(call.name, name);
  call.arguments += toArgumentText(delta.function?.arguments);
  for (const key in delta) {
    if (key === 'index' || key === 'id' || key === 'type' || key === 'function' || key === '__proto__')
      continue;
    if (delta[key] !== null && delta[key] !== undefined) call.extras[key] = delta[key];
  }
  call.snapshot = null;
}

/** The calls as handed out: by index when all have one of their own, else in order of arrival. */
export function toToolCalls(calls: readonly ToolCallDraft[]): CompletionToolCall[] {
  const indices = new Set(calls.map((call) => call.index));
  const sorted = [...calls];
  if (indices.size === calls.length && !indices.has(null)) {
    sorted.sort((a, b) => (a.index ?? 0) - (b.index ?? 0));
  }
  return sorted.map(toToolCall);
}

function findByIndex(calls: readonly ToolCallDraft[], index: number, id: string, name: string) {
  let at = calls.length - 1;
  while (at >= 0 && calls[at]?.index !== index) at--;
  const newest = calls[at];
  // Some servers number every call 0: a new id that comes with a name is a new call.
  const isAnother = newest && newest.id !== '' && id !== '' && newest.id !== id && name !== '';
  return isAnother ? undefined : newest;
}

function findWithoutIndex(calls: readonly ToolCallDraft[], id: string, name: string) {
  if (id !== '') return calls.find((call) => call.id === id);
  const last = calls.at(-1);
  if (name === '' || last?.name === '') return last;
  return last?.name === name && !isCompleteJson(last.arguments) ? last : undefined;
}

function addCall(calls: ToolCallDraft[], index: number | null): ToolCallDraft {
  if (calls.length === maxToolCalls) {
    throw new StreamError('malformed_chunk', `The answer holds more than ${maxToolCalls} tool calls.`);
  }
  const call = { index, id: '', type: '', name: '', arguments: '', extras: {}, snapshot: null };
  calls.push(call);
  return call;
}

function toToolCall(call: ToolCallDraft): CompletionToolCall {
  call.snapshot ??= {
    ...call.extras,
    id: call.id,
    type: call.type || 'function',
    function: { name: call.name, arguments: call.arguments },
  };
  return call.snapshot;
}

function toIndex(index: number | null | undefined): number | null {
  return typeof index === 'number' && Number.isInteger(index) && index >= 0 ? index : null;
}

function toArgumentText(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}

/** Asked for each piece of a call whose name is repeated, so most texts must be told by their ends. */
function isCompleteJson(text: string): boolean {
  const trimmed = text.trim();
  const end = { '{': '}', '[': ']', '"': '"' }[trimmed.charAt(0)];
  if (end !== undefined && !trimmed.endsWith(end)) return false;
  try {
    JSON.parse(trimmed);
    return true;
  } catch {
    return false;
  }
}
