import { countTokens, splitTokens } from '../tokens.ts';
import type { Delta, WireUsage } from '../wire.ts';
import type { CallReference, Part, Step } from './step.ts';

/** A string is sent token by token; a list is sent piece by piece, as it stands. */
export type Pieces = string | readonly string[];

/** The answer's text. */
export function text(pieces: Pieces): readonly Step[] {
  return deltas(pieces, (content) => ({ content }));
}

/** What the model thinks before it answers: in Orq's field, or in the `reasoning_content` of other providers. */
export function reasoning(
  pieces: Pieces,
  options: {
    readonly field?: 'reasoning' | 'reasoning_content';
    readonly signature?: string;
    readonly redacted?: string;
  } = {},
): readonly Step[] {
  const { field = 'reasoning', signature, redacted } = options;
  return [
    ...deltas(pieces, (piece) => ({ [field]: piece })),
    ...(signature === undefined ? [] : [delta({ reasoning_signature: signature })]),
    ...(redacted === undefined ? [] : [delta({ redacted_reasoning: redacted })]),
  ];
}

/** The model says no. */
export function refusal(pieces: Pieces): readonly Step[] {
  return deltas(pieces, (piece) => ({ refusal: piece }));
}

/**
 * A call of a tool. Arguments are a value, sent as fragments of its JSON, or the exact fragments as a list of
 * strings. The index is the call's place in the answer; the id is made up unless given.
 */
export function toolCall(
  name: string,
  input: Readonly<Record<string, unknown>> | readonly string[] = {},
  options: { readonly id?: string } = {},
): readonly Step[] {
  const call: CallReference = { name, ...options };
  const fragments = isFragments(input) ? input : splitFragments(JSON.stringify(input));
  return [
    { type: 'tool-call', choice: 0, call, tokens: countTokens(name) },
    ...fragments.map((fragment): Step => ({
      type: 'tool-call',
      choice: 0,
      call,
      arguments: fragment,
      tokens: countTokens(fragment),
    })),
  ];
}

/** A page that the answer cites (`url_citation`). `start` and `end` are offsets in the answer's text, default 0. */
export function citation(source: {
  readonly url: string;
  readonly title?: string;
  readonly start?: number;
  readonly end?: number;
}): Step {
  const { url, title = url, start = 0, end = start } = source;
  return delta({
    annotations: [{ type: 'url_citation', url_citation: { url, title, start_index: start, end_index: end } }],
  });
}

/** Any delta, for fields that have no builder. */
export function delta(fields: Delta): Step {
  return { type: 'delta', choice: 0, delta: fields, tokens: 0 };
}

/** Why the answer ends. Unless told, it is `tool_calls` when a tool was called, else `stop`. */
export function finish(reason: string): Step {
  return { type: 'finish', choice: 0, reason };
}

/** The token counts to report instead of the estimate; null reports none. */
export function usage(
  counts: (Partial<WireUsage> & Pick<WireUsage, 'prompt_tokens' | 'completion_tokens'>) | null,
): Step {
  if (counts === null) return { type: 'usage', usage: null };
  return {
    type: 'usage',
    usage: {
      ...counts,
      total_tokens: counts.total_tokens ?? counts.prompt_tokens + counts.completion_tokens,
    },
  };
}

/** Puts parts into another choice than the first, for requests with `n` above 1. */
export function choice(index: number, ...parts: readonly Part[]): readonly Step[] {
  return parts.flat().map((step) => inChoice(step, index));
}

/** Takes a step of each part in turn, as servers do with parallel calls and choices. */
export function interleave(...parts: readonly Part[]): readonly Step[] {
  const lists = parts.map((part) => [part].flat());
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, row) =>
    lists.flatMap((list) => list.slice(row, row + 1)),
  ).flat();
}

const inChoice = (step: Step, index: number): Step => ('choice' in step ? { ...step, choice: index } : step);

function deltas(pieces: Pieces, toDelta: (piece: string) => Delta): readonly Step[] {
  const list = typeof pieces === 'string' ? splitTokens(pieces) : pieces;
  return list.map((piece) => ({
    type: 'delta',
    choice: 0,
    delta: toDelta(piece),
    tokens: countTokens(piece),
  }));
}

const isFragments = (input: object): input is readonly string[] => Array.isArray(input);

// Fragments that fall inside names and values, as those of real models do.
const splitFragments = (json: string): readonly string[] => json.match(/.{1,5}/gsu) ?? [];
