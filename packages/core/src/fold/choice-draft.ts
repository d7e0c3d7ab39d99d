import { isRecord } from '../schema/is-record.ts';
import type { ChoiceDelta, CompletionDelta } from '../schema/completion-chunk.ts';
import type {
  CompletionChoice,
  CompletionLogprobs,
  CompletionMessage,
  CompletionToolCall,
} from '../schema/completion.ts';
import { addContentParts } from './content-parts.ts';
import { mergeName } from './merge-name.ts';
import { mergeReasoningDetails, reasoningText } from './reasoning.ts';
import { mergeToolCall, toToolCalls, type ToolCallDraft } from './tool-calls.ts';

/** One answer being put together. It is changed in place; what is handed out is not. */
export type ChoiceDraft = {
  readonly index: number;
  role: string;
  content: string;
  reasoning: string;
  refusal: string;
  calls: ToolCallDraft[];
  toolCalls: CompletionToolCall[] | null;
  /** All other fields of the message. Lists in it belong to the draft. */
  extras: Record<string, unknown>;
  finishReason: string | null;
  logprobs: CompletionLogprobs | null;
  /** Whether deltas made this message, so that a whole one beside them is a copy. */
  hasDeltas: boolean;
  /** What was handed out last, until something changes. */
  snapshot: CompletionChoice | null;
};

export function createChoiceDraft(index: number): ChoiceDraft {
  return {
    index,
    role: '',
    content: '',
    reasoning: '',
    refusal: '',
    calls: [],
    toolCalls: null,
    extras: {},
    finishReason: null,
    logprobs: null,
    hasDeltas: false,
    snapshot: null,
  };
}

/** Adds one choice of a chunk by the rules of wire.md §4.4. */
export function addChoice(draft: ChoiceDraft, choice: ChoiceDelta): void {
  if (choice.delta) {
    draft.hasDeltas = true;
    addDelta(draft, choice.delta);
  } else if (choice.message && !draft.hasDeltas) {
    clearMessage(draft);
    addDelta(draft, choice.message);
  }

  const finishReason = choice.finish_reason ?? choice['finishReason'];
  if (typeof finishReason === 'string' && finishReason !== '') draft.finishReason = finishReason;
  if (choice.logprobs) {
    draft.logprobs ??= { content: null, refusal: null };
    addTokens(draft.logprobs, 'content', choice.logprobs.content);
    addTokens(draft.logprobs, 'refusal', choice.logprobs.refusal);
  }
  draft.snapshot = null;
}

/** A message that came whole stands for all that came before it. */
function clearMessage(draft: ChoiceDraft): void {
  draft.role = '';
  draft.content = '';
  draft.reasoning = '';
  draft.refusal = '';
  draft.calls = [];
  draft.toolCalls = null;
  draft.extras = {};
}

/** The choice as it stands. It stays as it is when the draft goes on. */
export function toChoice(draft: ChoiceDraft): CompletionChoice {
  if (draft.snapshot) return draft.snapshot;
  draft.toolCalls ??= toToolCalls(draft.calls);
  const message: CompletionMessage = {
    role: draft.role || 'assistant',
    content: draft.content || null,
    refusal: draft.refusal || null,
    reasoning: draft.reasoning || null,
    tool_calls: draft.toolCalls,
    ...copyFields(draft.extras),
  };
  const logprobs = copyLogprobs(draft.logprobs);
  draft.snapshot = {
    index: draft.index,
    message,
    finish_reason: draft.finishReason,
    ...(logprobs && { logprobs }),
  };
  return draft.snapshot;
}

function addDelta(draft: ChoiceDraft, delta: CompletionDelta): void {
  for (const key in delta) {
    const value = delta[key];
    if (value === null || value === undefined) continue;
    switch (key) {
      case 'content':
        if (typeof value === 'string') draft.content += value;
        else addContentParts(draft, value);
        break;
      case 'role':
        if (draft.role === '' && typeof value === 'string') draft.role = value;
        break;
      case 'refusal':
        if (typeof value === 'string') draft.refusal += value;
        break;
      case 'reasoning':
      case 'reasoning_content':
      case '__proto__':
        break;
      case 'reasoning_details':
        if (Array.isArray(value)) mergeReasoningDetails(listOf(draft, key), value);
        break;
      case 'tool_calls':
        for (const call of delta.tool_calls ?? []) mergeToolCall(draft.calls, call);
        draft.toolCalls = null;
        break;
      case 'function_call':
        if (delta.function_call) addFunctionCall(draft, delta.function_call);
        break;
      case 'audio':
        if (delta.audio) addAudio(draft, delta.audio);
        break;
      default:
        addField(draft, key, value);
    }
  }
  if (delta.reasoning || delta.reasoning_content || delta.reasoning_details) {
    draft.reasoning += reasoningText(delta);
  }
}

/** Lists append, other values take the last that is not blank. */
function addField(draft: ChoiceDraft, key: string, value: unknown): void {
  if (Array.isArray(value)) listOf(draft, key).push(...value);
  else if (value !== '') draft.extras[key] = value;
}

function listOf(draft: ChoiceDraft, key: string): Record<string, unknown>[] {
  const known = draft.extras[key];
  if (Array.isArray(known)) return known;
  const list: Record<string, unknown>[] = [];
  draft.extras[key] = list;
  return list;
}

function addFunctionCall(draft: ChoiceDraft, piece: NonNullable<CompletionDelta['function_call']>): void {
  const known = draft.extras['function_call'];
  const { name, arguments: text } = isRecord(known) ? known : { name: '', arguments: '' };
  draft.extras['function_call'] = {
    name: mergeName(String(name), piece.name ?? ''),
    arguments: String(text) + (piece.arguments ?? ''),
  };
}

function addAudio(draft: ChoiceDraft, piece: NonNullable<CompletionDelta['audio']>): void {
  const known = draft.extras['audio'];
  const audio: Record<string, unknown> = isRecord(known) ? { ...known } : {};
  for (const [key, value] of Object.entries(piece)) {
    if (value === null || value === undefined || key === '__proto__') continue;
    const before = audio[key];
    const isText = (key === 'transcript' || key === 'data') && typeof value === 'string';
    audio[key] = isText && typeof before === 'string' ? before + value : value;
  }
  draft.extras['audio'] = audio;
}

function addTokens(logprobs: CompletionLogprobs, key: 'content' | 'refusal', tokens: unknown): void {
  if (!Array.isArray(tokens)) return;
  const list = (logprobs[key] ??= []);
  for (const token of tokens) list.push(token);
}

/** A copy whose lists may grow apart from those of the original. */
export function copyFields(fields: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) copy[key] = Array.isArray(value) ? [...value] : value;
  return copy;
}

export function copyLogprobs(logprobs: CompletionLogprobs | null): CompletionLogprobs | null {
  return (
    logprobs && {
      content: logprobs.content && [...logprobs.content],
      refusal: logprobs.refusal && [...logprobs.refusal],
    }
  );
}
