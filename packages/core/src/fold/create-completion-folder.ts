import type { CompletionChunk } from '../schema/completion-chunk.ts';
import type { Completion } from '../schema/completion.ts';
import { addChunk, createFoldState, toCompletion } from './fold-state.ts';

/** Puts an answer together chunk by chunk. `completion()` costs what changed since it was last called. */
export type CompletionFolder = {
  readonly add: (chunk: CompletionChunk) => void;
  /** The answer so far. It never changes; parts that did not change keep their identity. */
  readonly completion: () => Completion;
};

/**
 * Creates a folder for one answer (wire.md §4.4). It takes whatever passed the chunk schema; only more than 1,024
 * choices or tool calls throw a `StreamError`.
 */
export function createCompletionFolder(): CompletionFolder {
  const state = createFoldState();
  let snapshot: Completion | null = null;

  return {
    add(chunk) {
      snapshot = null;
      addChunk(state, chunk);
    },
    completion() {
      snapshot ??= toCompletion(state);
      return snapshot;
    },
  };
}
