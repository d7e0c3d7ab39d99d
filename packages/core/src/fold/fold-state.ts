import { StreamError } from '../errors.ts';
import type { ChoiceDelta, CompletionChunk } from '../schema/completion-chunk.ts';
import type { Completion } from '../schema/completion.ts';
import { isRecord } from '../schema/is-record.ts';
import { toUsage } from '../schema/to-completion-chunk.ts';
import type { CompletionUsage } from '../schema/usage.ts';
import { addChoice, createChoiceDraft, toChoice, type ChoiceDraft } from './choice-draft.ts';

const maxChoices = 1024;

/** An answer being put together (wire.md §4.4). It is changed in place; what is handed out is not. */
export type FoldState = Pick<
  Completion,
  'id' | 'created' | 'model' | 'system_fingerprint' | 'service_tier' | 'usage'
> & {
  /** Usage found under `x_groq`: used until a plain one comes. */
  fallbackUsage: CompletionUsage | null;
  /** In the order of their indices. */
  readonly drafts: ChoiceDraft[];
};

export function createFoldState(): FoldState {
  return { id: null, created: null, model: null, usage: null, fallbackUsage: null, drafts: [] };
}

/** Adds a chunk that passed the chunk schema. More than 1,024 choices or tool calls throw a `StreamError`. */
export function addChunk(state: FoldState, chunk: CompletionChunk): void {
  state.id ||= chunk.id || null;
  state.created ||= chunk.created || null;
  state.model ||= chunk.model || null;
  if (chunk.system_fingerprint) state.system_fingerprint = chunk.system_fingerprint;
  if (chunk.service_tier) state.service_tier = chunk.service_tier;
  const { choices } = chunk;
  if (choices) {
    for (let at = 0; at < choices.length; at++) {
      const choice = choices[at];
      if (choice) addChoice(findDraft(state.drafts, choice, at), choice);
    }
  }
  addUsage(state, chunk);
}

/** The answer as it stands. */
export function toCompletion({ drafts, fallbackUsage, usage, ...envelope }: FoldState): Completion {
  return {
    object: 'chat.completion',
    ...envelope,
    choices: drafts.map(toChoice),
    usage: usage ?? fallbackUsage,
  };
}

/** The draft of a choice, in the order of their indices. A choice without an index takes its position. */
function findDraft(drafts: ChoiceDraft[], choice: ChoiceDelta, position: number): ChoiceDraft {
  const { index: given } = choice;
  const index = typeof given === 'number' && Number.isInteger(given) && given >= 0 ? given : position;
  const likely = drafts[index];
  if (likely?.index === index) return likely;

  const at = drafts.findIndex((draft) => draft.index >= index);
  const known = drafts[at];
  if (known?.index === index) return known;
  if (drafts.length === maxChoices) {
    throw new StreamError('malformed_chunk', `The answer holds more than ${maxChoices} choices.`);
  }
  const draft = createChoiceDraft(index);
  drafts.splice(at === -1 ? drafts.length : at, 0, draft);
  return draft;
}

/** Keeps the last usage that holds a number. Providers repeat it, null it, or send it empty. */
function addUsage(state: FoldState, chunk: CompletionChunk): void {
  if (chunk.usage && hasNumber(chunk.usage)) state.usage = chunk.usage;
  const groq = chunk['x_groq'];
  if (!isRecord(groq) || !isRecord(groq['usage']) || !hasNumber(groq['usage'])) return;
  state.fallbackUsage = toUsage(groq['usage']);
}

function hasNumber(usage: Record<string, unknown>): boolean {
  return Object.values(usage).some((value) => typeof value === 'number');
}
