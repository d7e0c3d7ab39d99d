import { AnswerError, StreamError, type ResponseFacts } from '../errors.ts';
import type { CompletionChunk } from '../schema/completion-chunk.ts';
import type { Completion } from '../schema/completion.ts';
import { createAnswer } from './answer.ts';
import { createBodyParser } from './body-parser.ts';
import { iterateBatches } from './iterate-batches.ts';
import type { ChunkBatch } from './parse-batch.ts';
import type { EventReader } from './read-events.ts';
import type { BodyParser, ServerEvent } from './server-event.ts';

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
  readonly completion: () => Completion;
  /**
   * The whole answer. Reads what no loop reads. Rejects with what broke the stream, which carries what had come
   * as `partial`; after `abort`, or once a loop was left, with an AbortError.
   */
  final(): Promise<Completion>;
  readonly response: Response;
  /** Ends the request. A loop that runs rejects with an AbortError. */
  readonly abort: () => void;
}

/** A response to read an answer from, and the life of its request. */
export type AnswerSource = {
  readonly facts: ResponseFacts;
  /** Opens the body, to be read as this parser says. */
  readonly open: (parser: BodyParser) => EventReader;
  /** Aborts with what ends the reading before the answer does. */
  readonly signal: AbortSignal;
  readonly abort: () => void;
  /** Called once, when the reading is over: releases timers and listeners. */
  readonly close: () => void;
};

/** Creates the stream of a response. Nothing is read until someone asks. */
export function createCompletionStream(source: AnswerSource): CompletionStream {
  const { facts, signal, abort, close } = source;
  const answer = createAnswer(facts);
  const bodyParser = createBodyParser();
  const body = source.open(bodyParser);
  const whole = createDeferred();
  let ending: ChunkBatch['end'] = null;
  let isTaken = false;
  let isOver = false;

  async function read(): Promise<ChunkBatch | null> {
    if (isOver) return null;
    try {
      while (ending === null) {
        // oxlint-disable-next-line no-await-in-loop -- events may bring no chunk
        const events = await body.read();
        if (events === null) break;
        const batch = answer.take(events);
        ending = batch.end;
        if (batch.chunks.length > 0) return batch;
      }
      const failure = ending instanceof StreamError ? ending : answer.endOfBody(ending, bodyParser.excerpt());
      if (failure) throw failure;
      finish(null);
    } catch (error) {
      const cause: unknown = signal.aborted ? signal.reason : error;
      const failure = cause instanceof AnswerError ? answer.fail(cause) : cause;
      finish(failure);
      if (failure !== null) throw failure;
    }
    return null;
  }

  function finish(failure: unknown): void {
    if (isOver) return;
    isOver = true;
    body.cancel();
    close();
    if (failure === null) whole.resolve();
    else whole.reject(failure);
  }

  function leave(): void {
    if (isOver) return;
    abort();
    finish(signal.reason);
  }

  function take<Item>(itemsOf: (batch: ChunkBatch) => readonly Item[]): AsyncIterableIterator<Item, void> {
    if (isTaken) throw new TypeError('The stream is already being read. It can be read once.');
    isTaken = true;
    return iterateBatches({ read, leave }, itemsOf);
  }

  return {
    response: facts.response,
    abort: () => abort(),
    completion: answer.completion,
    batches: () => take((batch) => [batch.chunks]),
    events: () => take((batch) => batch.chunks.map((chunk, at) => toChunkEvent(chunk, batch.events[at]))),
    [Symbol.asyncIterator]: () => take((batch) => batch.chunks),
    async final() {
      if (!isTaken) {
        isTaken = true;
        // oxlint-disable-next-line no-await-in-loop -- a stream is read one batch after the other
        while (await read());
      }
      await whole.promise;
      return answer.completion();
    },
  };
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
function createDeferred() {
  let settle: { resolve: () => void; reject: (reason: unknown) => void } | undefined;
  const promise = new Promise<void>((resolve, reject) => (settle = { resolve, reject }));
  promise.catch(() => undefined);
  return { promise, resolve: () => settle?.resolve(), reject: (reason: unknown) => settle?.reject(reason) };
}
