import type { CompletionChunk } from '../schema/completion-chunk.ts';
import { isRecord } from '../schema/is-record.ts';

/** Levels of fields that nobody knows, well below the bound of `exceedsDepth`. */
const unknownLevels = 8;

/**
 * Whether a payload is a chunk in the shape that most servers send: one that `completionChunkSchema` accepts and
 * leaves as it is. Costs a fraction of the schema, which then only odd chunks need. False is always a safe answer.
 */
export function isCommonChunk(payload: unknown): payload is CompletionChunk {
  if (!isRecord(payload) || !Array.isArray(payload['choices'])) return false;
  for (const key in payload) {
    const value = payload[key];
    switch (key) {
      case 'id':
      case 'object':
      case 'model':
      case 'system_fingerprint':
      case 'service_tier':
        if (!isText(value)) return false;
        break;
      case 'created':
        if (!isNumber(value)) return false;
        break;
      case 'choices':
        break;
      case 'usage':
        if (value !== null && !isUsage(value)) return false;
        break;
      case 'error':
        if (value !== null) return false;
        break;
      default:
        if (!isHarmless(key, value)) return false;
    }
  }
  return payload['object'] !== 'error' && payload['choices'].every(isCommonChoice);
}

function isCommonChoice(choice: unknown): boolean {
  if (!isRecord(choice)) return false;
  for (const key in choice) {
    const value = choice[key];
    switch (key) {
      case 'index':
        if (!isNumber(value)) return false;
        break;
      case 'delta':
        if (value !== null && !isCommonDelta(value)) return false;
        break;
      case 'finish_reason':
        if (!isText(value)) return false;
        break;
      case 'message':
      case 'logprobs':
        if (value !== null) return false;
        break;
      default:
        if (!isHarmless(key, value)) return false;
    }
  }
  return true;
}

function isCommonDelta(delta: unknown): boolean {
  if (!isRecord(delta)) return false;
  for (const key in delta) {
    const value = delta[key];
    switch (key) {
      case 'role':
      case 'content':
      case 'refusal':
      case 'reasoning':
      case 'reasoning_content':
      case 'reasoning_signature':
      case 'redacted_reasoning':
        if (!isText(value)) return false;
        break;
      case 'tool_calls':
        if (value !== null && !(Array.isArray(value) && value.every(isCommonToolCall))) return false;
        break;
      case 'reasoning_details':
      case 'function_call':
      case 'audio':
      case 'annotations':
        if (value !== null) return false;
        break;
      default:
        if (!isHarmless(key, value)) return false;
    }
  }
  return true;
}

function isCommonToolCall(call: unknown): boolean {
  if (!isRecord(call)) return false;
  for (const key in call) {
    const value = call[key];
    if (key === 'index') {
      if (!isNumber(value)) return false;
    } else if (key === 'function') {
      if (!isRecord(value) || !isText(value['name'] ?? null) || !isText(value['arguments'] ?? null))
        return false;
      if (!isHarmless(key, value)) return false;
    } else if (key === 'id' || key === 'type') {
      if (!isText(value)) return false;
    } else if (!isHarmless(key, value)) return false;
  }
  return true;
}

function isUsage(usage: unknown): boolean {
  if (!isRecord(usage)) return false;
  for (const key in usage) {
    const value = usage[key];
    if (!isNumber(value) && !(isRecord(value) && Object.values(value).every(isNumber))) return false;
    if (key === '__proto__') return false;
  }
  return true;
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || value === null;
}

function isNumber(value: unknown): boolean {
  return Number.isFinite(value) || value === null;
}

/** A field that the schema takes as it is: any but the one that objects treat in a special way. */
function isHarmless(key: string, value: unknown): boolean {
  return key !== '__proto__' && isShallow(value, unknownLevels);
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0) return false;
  return Object.values(value).every((child) => isShallow(child, levels - 1));
}
