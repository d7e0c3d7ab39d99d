import { StreamError, type AnswerError, type ResponseFacts } from '../errors.ts';
import { createCompletionFolder } from '../fold/create-completion-folder.ts';
import type { Completion } from '../schema/completion.ts';
import { parseBatch, type ChunkBatch } from './parse-batch.ts';
import { createChunkParser } from './parse-chunk.ts';
import type { ServerEvent } from './server-event.ts';

/** An answer being read, and what its end means (wire.md §4.6). */
export type Answer = {
  /** Takes a batch of events. What `end` of the result says is the caller's to act on. */
  readonly take: (events: readonly ServerEvent[]) => ChunkBatch;
  readonly completion: () => Completion;
  /** What is wrong when the body ends here; null when the answer is whole. */
  readonly endOfBody: (mark: 'done' | null, excerpt: string) => StreamError | null;
  /** Gives an error what had come before it; null when all had come. */
  readonly fail: (error: AnswerError) => AnswerError | null;
};

export function createAnswer(facts: ResponseFacts): Answer {
  const folder = createCompletionFolder();
  const parse = createChunkParser();
  let hasChunks = false;

  /** Whether every choice that began has said why it ended. */
  function isWhole(): boolean {
    const { choices } = folder.completion();
    return choices.length > 0 && choices.every((choice) => choice.finish_reason !== null);
  }

  return {
    completion: folder.completion,

    take(events) {
      const batch = parseBatch(events, parse);
      for (const chunk of batch.chunks) folder.add(chunk);
      hasChunks ||= batch.chunks.length > 0;
      return batch;
    },

    endOfBody(mark, excerpt) {
      if (hasChunks) {
        const isOver = mark === 'done' || isWhole();
        return isOver ? null : new StreamError('truncated', 'The stream ended before the answer did.');
      }
      const { contentType } = facts;
      const isStream = !contentType || /^\s*text\/event-stream\b/i.test(contentType);
      if (isStream || excerpt.trim() === '') {
        return new StreamError('empty_stream', 'The stream ended without a chunk of an answer.');
      }
      const message = `The answer has type ${contentType} and is no completion. Does the base URL lead to the API?`;
      return new StreamError('not_event_stream', message, { body: excerpt });
    },

    fail(error) {
      const isCut = !(error instanceof StreamError) || error.reason === 'truncated';
      if (isCut && isWhole()) return null;
      error.facts = facts;
      error.partial = folder.completion();
      return error;
    },
  };
}
