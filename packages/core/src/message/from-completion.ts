import type { CompletionMessage, CompletionToolCall } from '../schema/completion.ts';
import type { CompletionUsage } from '../schema/usage.ts';
import type { AssistantPart, ReasoningPart, SourcePart, ToolCallPart, Usage } from './types.ts';

type StepContext = {
  /** The request of the turn that is being read, from 0. */
  readonly step: number;
  /** Parts of the message from before this step. */
  readonly before: readonly AssistantPart[];
  /** The parts as they were last shown: what did not change keeps its identity. */
  readonly previous: readonly AssistantPart[];
  /** Ms that the model reasoned, once it went on to answer. */
  readonly reasoningDuration?: number | undefined;
};

/** The parts of a message whose latest step is this answer. Wire names end here. */
export function fromCompletion(message: CompletionMessage, context: StepContext): readonly AssistantPart[] {
  const parts = [...context.before];
  for (const part of stepParts(message, context)) {
    const last = parts.at(-1);
    // An answer that goes on where it was cut continues the text it had.
    if (part.type === 'text' && last?.type === 'text') parts[parts.length - 1] = joinText(last, part);
    else parts.push(part);
  }
  return keepIdentities(context.previous, parts);
}

const joinText = (a: { text: string }, b: { text: string }) => ({
  type: 'text' as const,
  text: a.text + b.text,
});

function stepParts(message: CompletionMessage, context: StepContext): AssistantPart[] {
  const parts: AssistantPart[] = [];
  const reasoning = toReasoning(message, context.reasoningDuration);
  if (reasoning) parts.push(reasoning);
  if (message.content) parts.push({ type: 'text', text: message.content });
  if (message.refusal) parts.push({ type: 'refusal', text: message.refusal });
  if (message.audio?.data || message.audio?.transcript) parts.push(toAudio(message.audio));
  parts.push(...toSources(message.annotations ?? []));
  for (const [index, call] of message.tool_calls.entries()) parts.push(toToolCall(call, index, context));
  return parts;
}

function toReasoning(message: CompletionMessage, duration: number | undefined): ReasoningPart | undefined {
  const { reasoning, reasoning_signature: signature, redacted_reasoning: redacted } = message;
  const details = message.reasoning_details;
  if (!reasoning && !signature && !redacted && !details?.length) return undefined;
  return {
    type: 'reasoning',
    text: reasoning ?? '',
    ...(signature ? { signature } : {}),
    ...(redacted ? { redacted } : {}),
    ...(details?.length ? { details } : {}),
    ...(duration === undefined ? {} : { duration }),
  };
}

function toAudio(audio: NonNullable<CompletionMessage['audio']>): AssistantPart {
  const { id, data = '', transcript } = audio;
  return { type: 'audio', data, format: 'wav', ...(id ? { id } : {}), ...(transcript ? { transcript } : {}) };
}

function toToolCall(call: CompletionToolCall, index: number, { step }: StepContext): ToolCallPart {
  const { id, type: _type, function: callee, ...extra } = call;
  return {
    type: 'tool-call',
    // Some servers name no call; a result must name one.
    id: id || `call_${step}_${index}`,
    name: callee.name,
    arguments: callee.arguments,
    step,
    state: 'streaming',
    ...(Object.keys(extra).length > 0 ? { extra } : {}),
  };
}

/** Citations of an answer (`url_citation`), each URL once. */
function toSources(annotations: readonly unknown[]): SourcePart[] {
  const sources = new Map<string, SourcePart>();
  for (const annotation of annotations) {
    const citation = read(read(annotation, 'url_citation') ?? annotation);
    const url = citation('url');
    if (typeof url !== 'string' || sources.has(url)) continue;
    const [title, snippet] = [citation('title'), citation('content')];
    const [start, end] = [citation('start_index'), citation('end_index')];
    sources.set(url, {
      type: 'source',
      url,
      ...(typeof title === 'string' ? { title } : {}),
      ...(typeof snippet === 'string' ? { snippet } : {}),
      ...(typeof start === 'number' ? { start } : {}),
      ...(typeof end === 'number' ? { end } : {}),
    });
  }
  return [...sources.values()];
}

function read(value: unknown): (key: string) => unknown;
function read(value: unknown, key: string): unknown;
function read(value: unknown, key?: string): unknown {
  const entries = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  return key === undefined ? (name: string) => entries.get(name) : entries.get(key);
}

/** Gives back what was there for each part that did not change, and the whole list if none did. */
function keepIdentities(
  previous: readonly AssistantPart[],
  parts: AssistantPart[],
): readonly AssistantPart[] {
  const kept = parts.map((part, index) => {
    const old = previous[index];
    return old && isSame(old, part) ? old : part;
  });
  const unchanged = kept.length === previous.length && kept.every((part, index) => part === previous[index]);
  return unchanged ? previous : kept;
}

function isSame(a: AssistantPart, b: AssistantPart): boolean {
  const before = Object.entries(a);
  const after = new Map(Object.entries(b));
  return before.length === after.size && before.every(([key, value]) => Object.is(value, after.get(key)));
}

/** A provider's token counts in our words; undefined when it counted nothing. */
export function toUsage(usage: CompletionUsage | null): Usage | undefined {
  const input = usage?.prompt_tokens ?? undefined;
  const output = usage?.completion_tokens ?? undefined;
  const total = usage?.total_tokens ?? undefined;
  if (input === undefined && output === undefined && total === undefined) return undefined;
  const reasoningTokens = usage?.completion_tokens_details?.reasoning_tokens;
  const cachedTokens = usage?.prompt_tokens_details?.cached_tokens;
  return {
    inputTokens: input ?? 0,
    outputTokens: output ?? 0,
    totalTokens: total ?? (input ?? 0) + (output ?? 0),
    ...(typeof reasoningTokens === 'number' ? { reasoningTokens } : {}),
    ...(typeof cachedTokens === 'number' ? { cachedTokens } : {}),
  };
}
