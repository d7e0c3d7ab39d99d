import type { ThreadSummary } from '../thread/types.ts';

/**
 * What is kept of a conversation, in two records: `thread` changes when a turn starts or settles or a person
 * edits; `live` is small and changes often (the draft, the queue, the message being written).
 */
export type StoredRecords = { readonly thread: unknown; readonly live: unknown };

/**
 * Where conversations are kept. Records are plain data with a `version`; a storage keeps them as they are and
 * reads nothing in them but the summary it is given. Any method may reject; the conversation then goes on
 * unsaved.
 */
export interface ChatStorage {
  /** All conversations, the one that changed last first. */
  readonly list: () => Promise<readonly ThreadSummary[]>;
  /** What is kept of one; null when nothing is. */
  readonly read: (threadId: string) => Promise<StoredRecords | null>;
  readonly writeThread: (summary: ThreadSummary, record: unknown) => Promise<void>;
  readonly writeLive: (threadId: string, record: unknown) => Promise<void>;
  readonly remove: (threadId: string) => Promise<void>;
  /** Tells when the list may have changed. Returns how to stop listening. */
  readonly watch: (listener: () => void) => () => void;
}
