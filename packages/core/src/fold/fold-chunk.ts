import type { CompletionChunk } from '../schema/completion-chunk.ts';
import type { Completion, CompletionChoice } from '../schema/completion.ts';
import { copyFields, copyLogprobs, createChoiceDraft, type ChoiceDraft } from './choice-draft.ts';
import { addChunk, createFoldState, toCompletion, type FoldState } from './fold-state.ts';

/** What a completion has no field for, such as the places of its tool calls on the wire. */
const states = new WeakMap<Completion, FoldState>();

/**
 * Folds one chunk into an answer, or begins one (wire.md §4.4). Pure. Its cost grows with the number of tool
 * calls and log probabilities; for a whole stream `createCompletionFolder` is linear.
 */
export function foldChunk(completion: Completion | null, chunk: CompletionChunk): Completion {
  const before = completion && (states.get(completion) ?? toState(completion));
  const state = before ? { ...before, drafts: before.drafts.map(copyDraft) } : createFoldState();
  addChunk(state, chunk);
  const result = toCompletion(state);
  states.set(result, state);
  return result;
}

function copyDraft(draft: ChoiceDraft): ChoiceDraft {
  return {
    ...draft,
    calls: draft.calls.map((call) => ({ ...call, extras: { ...call.extras } })),
    extras: copyFields(draft.extras),
    logprobs: copyLogprobs(draft.logprobs),
  };
}

/** A state for an answer that was not folded here. Its calls are taken to stand in their order on the wire. */
function toState({ choices, object: _object, ...envelope }: Completion): FoldState {
  return { ...envelope, fallbackUsage: null, drafts: choices.map(toDraft) };
}

function toDraft(choice: CompletionChoice): ChoiceDraft {
  const { role, content, refusal, reasoning, tool_calls: calls, ...extras } = choice.message;
  return {
    ...createChoiceDraft(choice.index),
    role,
    content: content ?? '',
    refusal: refusal ?? '',
    reasoning: reasoning ?? '',
    calls: calls.map(({ id, type, function: called, ...rest }, index) => {
      return { ...called, index, id, type, extras: rest, snapshot: null };
    }),
    extras,
    finishReason: choice.finish_reason,
    logprobs: choice.logprobs ?? null,
    hasDeltas: true,
  };
}
