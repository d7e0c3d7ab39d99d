import { StreamError } from '../errors.ts';
import type { ChoiceDelta, CompletionChunk } from '../schema/completion-chunk.ts';
import type { Completion } from '../schema/completion.ts';
import { isRecord } from '../schema/is-record.ts';
import { toUsage } from '../schema/to-completion-chunk.ts';
import type { CompletionUsage } from '../schema/usage.ts';
import { addChoice, createChoiceDraft, toChoice, toChoiceDraft, type ChoiceDraft } from './choice-draft.ts';

const maxChoices = 1024;

/** Puts an answer together chunk by chunk. `completion()` costs what changed since it was last called. */
export type CompletionFolder = {
  readonly add: (chunk: CompletionChunk) => void;
  /** The answer so far. It never changes; parts that did not change keep their identity. */
  readonly completion: () => Completion;
};

/** The answer before its first chunk. */
export const emptyCompletion: Completion = {
  id: null,
  object: 'chat.completion',
  created: null,
  model: null,
  choices: [],
  usage: null,
};

/** Usage found under `x_groq`: used until a plain one comes. */
const fallbackUsages = new WeakSet<CompletionUsage>();

/**
 * Creates a folder for one answer (wire.md §4.4), which may go on from what another left. It takes whatever
 * passed the chunk schema; only more than 1,024 choices or tool calls throw a `StreamError`.
 */
export function createCompletionFolder(start: Completion = emptyCompletion): CompletionFolder {
  let snapshot: Completion | null = start;
  let { id, created, model, usage } = start;
  let systemFingerprint = start.system_fingerprint;
  let serviceTier = start.service_tier;
  const drafts = start.choices.map(toChoiceDraft);

  function add(chunk: CompletionChunk): void {
    snapshot = null;
    id ||= chunk.id || null;
    created ||= chunk.created || null;
    model ||= chunk.model || null;
    systemFingerprint = chunk.system_fingerprint || systemFingerprint;
    serviceTier = chunk.service_tier || serviceTier;
    if (chunk.choices) {
      for (let at = 0; at < chunk.choices.length; at++) {
        const choice = chunk.choices[at];
        if (choice) addChoice(findDraft(drafts, choice, at), choice);
      }
    }
    usage = pickUsage(usage, chunk);
  }

  function completion(): Completion {
    snapshot ??= {
      id,
      object: 'chat.completion',
      created,
      model,
      ...(systemFingerprint === undefined ? {} : { system_fingerprint: systemFingerprint }),
      ...(serviceTier === undefined ? {} : { service_tier: serviceTier }),
      choices: drafts.map(toChoice),
      usage,
    };
    return snapshot;
  }

  return { add, completion };
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

/** The last usage that holds a number. Providers repeat it, null it, or send it empty. */
function pickUsage(usage: CompletionUsage | null, chunk: CompletionChunk): CompletionUsage | null {
  if (chunk.usage && hasNumber(chunk.usage)) return chunk.usage;
  const groq = chunk['x_groq'];
  if (!isRecord(groq) || !isRecord(groq['usage']) || !hasNumber(groq['usage'])) return usage;
  if (usage && !fallbackUsages.has(usage)) return usage;
  const fallback = toUsage(groq['usage']);
  fallbackUsages.add(fallback);
  return fallback;
}

function hasNumber(usage: Record<string, unknown>): boolean {
  return Object.values(usage).some((value) => typeof value === 'number');
}
