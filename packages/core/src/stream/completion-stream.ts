import { AnswerError, StreamError, type ResponseFacts } from '../errors.ts';
import type { CompletionChunk } from '../schema/completion-chunk.ts';
import type { Completion } from '../schema/completion.ts';
import { createAnswer } from './answer.ts';
import { createBodyParser } from './body-parser.ts';
import { flatten } from './flatten.ts';
import type { ChunkBatch } from './parse-batch.ts';
import { readEvents, type BodySource } from './read-events.ts';
import type { ServerEvent } from './server-event.ts';

/** A chunk with what its event carried: a name, the last id, a reconnection time in ms. */
export type ChunkEvent = {
  readonly data: CompletionChunk;
  readonly event?: string;
  readonly id?: string;
  readonly retry?: number;
};

/** An answer while it arrives. It is read once: by one loop, or by `final`. Leaving a loop ends the request. */
export interface CompletionStream extends AsyncIterable<CompletionChunk> {
  /** The chunks with what their server-sent events carried beside them. */
  events(): AsyncIterable<ChunkEvent>;
  /** The chunks, as many at a time as one network read brought: the fast way to read. */
  batches(): AsyncIterable<readonly CompletionChunk[]>;
  /** The answer as far as it has been read. */
  completion(): Completion;
  /**
   * The whole answer. Reads what no loop reads. Rejects with what broke the stream, which carries what had come
   * as `partial`; after `abort`, or once a loop was left, with an AbortError.
   */
  final(): Promise<Completion>;
  readonly response: Response;
  /** Ends the request. A loop that runs rejects with an AbortError. */
  abort(): void;
}

/** A response to read an answer from, and the life of its request. */
export type AnswerSource = BodySource & {
  readonly facts: ResponseFacts;
  readonly abort: () => void;
  /** Called once, when the reading is over: releases timers and listeners. */
  readonly close: () => void;
};

/** Creates the stream of a response. Nothing is read until someone asks. */
export function createCompletionStream(source: AnswerSource): CompletionStream {
  const { response, signal, abort, close, facts } = source;
  const answer = createAnswer(facts);
  const end = createEnd();
  let isTaken = false;

  async function* read(): AsyncGenerator<ChunkBatch, void> {
    if (isTaken) throw new TypeError('The stream is already being read. It can be read once.');
    isTaken = true;
    const body = createBodyParser();
    let hasEndMark = false;
    let isOver = false;
    try {
      for await (const events of readEvents(source, body)) {
        const batch = answer.take(events);
        if (batch.chunks.length > 0) yield batch;
        if (batch.end instanceof StreamError) throw batch.end;
        hasEndMark = batch.end === 'done';
        if (hasEndMark) break;
      }
      const failure = answer.endOfBody(hasEndMark, body.excerpt());
      if (failure) throw failure;
      isOver = true;
      end.resolve();
    } catch (error) {
      isOver = true;
      const isStop = signal.aborted && !(signal.reason instanceof AnswerError);
      const failure: unknown = isStop ? signal.reason : answer.fail(signal.aborted ? signal.reason : error);
      if (failure === null) return end.resolve();
      end.reject(failure);
      throw failure;
    } finally {
      if (!isOver) {
        abort();
        end.reject(signal.reason);
      }
      close();
    }
  }

  return {
    response,
    abort,
    completion: answer.completion,
    batches: () => mapBatches(read(), (batch) => batch.chunks),
    events: () =>
      flatten(read(), (batch) => batch.chunks.map((data, at) => toChunkEvent(data, batch.events[at]))),
    [Symbol.asyncIterator]: () => flatten(read(), (batch) => batch.chunks),
    async final() {
      if (!isTaken) for await (const _ of read());
      await end.promise;
      return answer.completion();
    },
  };
}

async function* mapBatches<T>(batches: AsyncGenerator<ChunkBatch, void>, pick: (batch: ChunkBatch) => T) {
  for await (const batch of batches) yield pick(batch);
}

function toChunkEvent(data: CompletionChunk, event: ServerEvent | undefined): ChunkEvent {
  const { event: name, id, retry } = event ?? {};
  return {
    data,
    ...(name === undefined ? {} : { event: name }),
    ...(id === undefined ? {} : { id }),
    ...(retry === undefined ? {} : { retry }),
  };
}

/** A promise to settle later. Nobody has to wait for it. */
function createEnd() {
  let settle: { resolve: () => void; reject: (reason: unknown) => void } | undefined;
  const promise = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  promise.catch(() => undefined);
  return { promise, resolve: () => settle?.resolve(), reject: (reason: unknown) => settle?.reject(reason) };
}
