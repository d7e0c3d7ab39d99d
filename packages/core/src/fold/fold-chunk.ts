import type { CompletionChunk } from '../schema/completion-chunk.ts';
import type { Completion } from '../schema/completion.ts';
import { createCompletionFolder, emptyCompletion } from './create-completion-folder.ts';

/**
 * Folds one chunk into an answer, or begins one (wire.md §4.4). Pure. Its cost grows with the number of tool
 * calls and log probabilities; for a whole stream `createCompletionFolder` is linear.
 */
export function foldChunk(completion: Completion | null, chunk: CompletionChunk): Completion {
  const folder = createCompletionFolder(completion ?? emptyCompletion);
  folder.add(chunk);
  return folder.completion();
}
