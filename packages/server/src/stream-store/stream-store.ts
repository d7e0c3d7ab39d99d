/**
 * Keeps the frames of streams while they are written and for a while after, so that a reader that was cut off can go
 * on. A frame is one event of an event stream; the first is number 1. Stores bound what they keep of a stream, and
 * drop its oldest frames when it grows past that.
 */
export type StreamStore = {
  /** Begins a stream under an id that nobody else uses. */
  create(id: string, owner: string): Promise<StreamWriter>;
  /** A stream that this store still knows, from whichever node it is written; else null. */
  open(id: string): Promise<StoredStream | null>;
};

export type StreamWriter = {
  /** Adds the next frames, in order. Rejects when the store cannot keep them. */
  append(frames: readonly string[]): Promise<void>;
  /** Says that no more frames come. */
  close(): Promise<void>;
  /** Aborts when somebody asks to stop, on whichever node. */
  readonly stopped: AbortSignal;
};

export type StoredStream = {
  /** Id of the principal that the stream belongs to. */
  readonly owner: string;
  /** Number of the oldest frame that is kept, and of the newest; 0 as long as there is none. */
  readonly first: number;
  readonly last: number;
  readonly isClosed: boolean;
  /**
   * Frames after number `after`, as bytes of whole frames: those that are kept, then new ones as they come, until the
   * stream is closed or the signal aborts. Throws a StreamLostError when frames that it owes are gone.
   */
  read(after: number, signal: AbortSignal): AsyncIterable<Uint8Array>;
  /** Asks the writer to stop. Nothing happens when it has. */
  stop(): Promise<void>;
};

/** Frames that a reader waits for will never come: dropped before they were read, or their writer is gone. */
export class StreamLostError extends Error {
  override readonly name = 'StreamLostError';
}
