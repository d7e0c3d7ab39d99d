import type { CompletionChunk, CompletionDelta } from '../schema/completion-chunk.ts';

/**
 * Reads chunks that repeat an earlier one but for a piece of text, without parsing their JSON again. Most chunks of
 * an answer do: their bytes differ in the text alone.
 */
export type ChunkTemplate = {
  /** The chunk that a payload stands for; null when it does not fit the template. */
  readonly read: (data: string) => CompletionChunk | null;
  /** Makes a template of a payload and the chunk that it was parsed to. */
  readonly learn: (data: string, chunk: CompletionChunk) => void;
};

/** A payload in pieces: the fixed texts around each hole, and how to make a chunk of what is in the holes. */
type Shape = {
  readonly fixed: readonly string[];
  readonly fill: (texts: readonly string[]) => CompletionChunk;
};

/** Fields of a delta that grow; the first of them is its hole. Else it is the arguments of a tool call. */
const growing = ['content', 'reasoning', 'reasoning_content'];
/** What a string of JSON may hold only in an escaped form. */
// oxlint-disable-next-line no-control-regex -- they are what JSON forbids
const escaped = /["\\\u0000-\u001f]/;
/** Shapes learned before the first use, and uses that allow one more: learning costs some parses. */
const freeShapes = 8;
const usesForShape = 16;

export function createChunkTemplate(): ChunkTemplate {
  let shape: Shape | null = null;
  let learned = 0;
  let used = 0;

  return {
    read(data) {
      const texts = shape && matchHoles(shape.fixed, data);
      if (!shape || !texts) return null;
      used++;
      return shape.fill(texts);
    },
    learn(data, chunk) {
      if (learned > freeShapes + used / usesForShape || (shape && fitsAround(shape.fixed, data))) return;
      const found = findShape(data, chunk);
      if (!found) return;
      learned++;
      shape = found;
    },
  };
}

/**
 * What is in the holes; null when the payload differs elsewhere or a hole cannot be read. Comparing slices is ten
 * times as fast as `startsWith`.
 */
function matchHoles(fixed: readonly string[], data: string): string[] | null {
  const [head = ''] = fixed;
  if (data.slice(0, head.length) !== head) return null;
  return fixed.length === 2 ? matchHole(head, fixed[1] ?? '', data) : matchPlainHoles(fixed, data);
}

/** With one hole its end is known, so what is in it may be escaped: code and JSON mostly are. */
function matchHole(head: string, tail: string, data: string): string[] | null {
  const end = data.length - tail.length;
  if (end < head.length || data.slice(end) !== tail) return null;
  const text = data.slice(head.length, end);
  if (!escaped.test(text)) return [text];
  try {
    return [String(JSON.parse(`"${text}"`))];
  } catch {
    return null;
  }
}

function matchPlainHoles(fixed: readonly string[], data: string): string[] | null {
  const texts: string[] = [];
  let at = fixed[0]?.length ?? 0;
  for (let hole = 1; hole < fixed.length; hole++) {
    const next = fixed[hole] ?? '';
    const end = data.indexOf('"', at);
    if (end === -1 || data.slice(end, end + next.length) !== next) return null;
    const text = data.slice(at, end);
    if (escaped.test(text)) return null;
    texts.push(text);
    at = end + next.length;
  }
  return at === data.length ? texts : null;
}

/** Whether a payload fits but for what is in its holes: then its own shape would be the same. */
function fitsAround(fixed: readonly string[], data: string): boolean {
  return data.startsWith(fixed[0] ?? '') && data.endsWith(fixed.at(-1) ?? '');
}

function findShape(data: string, chunk: CompletionChunk): Shape | null {
  const [choice, ...others] = chunk.choices ?? [];
  const delta = choice?.delta;
  if (!choice || !delta || others.length > 0) return null;
  const { choices: _choices, ...envelope } = chunk;
  const { delta: _delta, ...rest } = choice;
  const growth = [envelope, rest].every(isFlat) ? (findText(delta) ?? findArguments(delta)) : null;
  if (!growth) return null;
  const fillChoices = (text = '') => [{ ...choice, delta: growth.grow(text) }];
  const hasPadding = typeof chunk['obfuscation'] === 'string';
  const fill = ([text, obfuscation]: readonly string[]): CompletionChunk =>
    hasPadding
      ? { ...chunk, choices: fillChoices(text), obfuscation }
      : { ...chunk, choices: fillChoices(text) };

  const before = cutAtText(data, growth.key, growth.value);
  // OpenAI pads each chunk with noise, so that its length tells nothing.
  const after = before && hasPadding && cutAtText(before[1], 'obfuscation', chunk['obfuscation']);
  const fixed = after ? [before[0], ...after] : before;
  if (!fixed || (hasPadding && !after)) return null;

  // The proof: a text put in the holes comes out of them, and nothing else changes.
  const probes = fixed.slice(1).map((_, hole) => `probe ${hole}`);
  const filled = fixed.map((piece, hole) => piece + (probes[hole] ?? '')).join('');
  return JSON.stringify(JSON.parse(filled)) === JSON.stringify(fill(probes)) ? { fixed, fill } : null;
}

/** The field of a delta that grows, and the delta with another text in it. */
type Growth = {
  readonly key: string;
  readonly value: unknown;
  readonly grow: (text: string) => CompletionDelta;
};

function findText(delta: CompletionDelta): Growth | null {
  const key = growing.find((name) => typeof delta[name] === 'string' && delta[name] !== '');
  if (key === undefined || !isFlat(delta)) return null;
  return { key, value: delta[key], grow: (text) => ({ ...delta, [key]: text }) };
}

/** A delta that adds to the arguments of one tool call. */
function findArguments(delta: CompletionDelta): Growth | null {
  const { tool_calls: calls, ...others } = delta;
  const [call, ...more] = calls ?? [];
  if (!call?.function || more.length > 0) return null;
  const { function: callee, ...rest } = call;
  if (!callee.arguments || ![others, rest, callee].every(isFlat)) return null;
  const grow = (text: string) => ({
    ...delta,
    tool_calls: [{ ...call, function: { ...callee, arguments: text } }],
  });
  return { key: 'arguments', value: callee.arguments, grow };
}

/** The text before and after the string of a field; both keep their quote. */
function cutAtText(data: string, key: string, value: unknown): [string, string] | null {
  if (typeof value !== 'string') return null;
  const name = `"${key}"`;
  const at = data.indexOf(name);
  const literal = JSON.stringify(value);
  let start = at + name.length;
  while (data[start] === ':' || data[start] === ' ') start++;
  if (at === -1 || !data.startsWith(literal, start)) return null;
  return [data.slice(0, start + 1), data.slice(start + literal.length - 1)];
}

function isFlat(fields: Readonly<Record<string, unknown>>): boolean {
  return Object.values(fields).every((value) => typeof value !== 'object' || value === null);
}
