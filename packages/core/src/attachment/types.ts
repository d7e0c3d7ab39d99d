import type { UserPart } from '../message/types.ts';

/** What is read of a file: a browser's `File` or `Blob` fits. Sizes are in bytes. */
export type SourceFile = {
  readonly name?: string;
  readonly type: string;
  readonly size: number;
  stream?(): ReadableStream<Uint8Array>;
  arrayBuffer?(): Promise<ArrayBuffer>;
};

/** What may be attached to one message. */
export type AttachmentLimits = {
  /** Media types (`image/png`, `text/*`) and name endings (`.md`), as the `accept` attribute lists them. */
  readonly accept: readonly string[];
  /** Files a message. Default 10. */
  readonly count: number;
  /** Bytes a file. Default 5,000,000. */
  readonly size: number;
  /** Bytes of all files of a message. Default 7,000,000. */
  readonly total: number;
};

/** What is known of a file before it is read. */
export type FileFacts = {
  readonly id: string;
  /** Empty for a `Blob`. */
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
};

/** A file that is, or will be, part of a message. */
export type Attachment = FileFacts & {
  /** As it was added. Of one that came back with a draft it tells name, type and size alone. */
  readonly file: SourceFile;
} & (
    | {
        readonly status: 'reading';
        /** From 0 to 1. */
        readonly progress: number;
      }
    | { readonly status: 'ready'; readonly part: UserPart }
    | { readonly status: 'failed'; readonly error: string }
  );

/** A file that was not taken, and why. `limit` is the one that it broke; `message` says so in a sentence. */
export type AttachmentRefusal = FileFacts & { readonly message: string } & (
    | { readonly reason: 'empty' }
    | { readonly reason: 'type'; readonly limit: readonly string[] }
    | { readonly reason: 'size' | 'total' | 'count'; readonly limit: number }
  );
