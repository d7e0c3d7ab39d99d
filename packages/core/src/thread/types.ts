import type { Message } from '../message/types.ts';

/** One message in the tree. `children` are in the order they were made; `selected` is the one shown. */
export type ThreadNode = {
  readonly message: Message;
  readonly parentId: string | null;
  readonly children: readonly string[];
  readonly selected?: string;
};

/** The durable tree of messages. Branches share their beginnings; nothing is destroyed by an edit. */
export type Thread = {
  readonly id: string;
  readonly title?: string;
  /** Epoch ms. */
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly nodes: Readonly<Record<string, ThreadNode>>;
  /** First messages, in the order they were made; more than one when the first was edited. */
  readonly rootIds: readonly string[];
  /** The last message of the path that is shown; null in an empty thread. */
  readonly headId: string | null;
};

/** What a list of conversations shows of one. Times are epoch ms. */
export type ThreadSummary = {
  readonly id: string;
  /** What a person named it, else the beginning of its first question; empty while nothing was asked. */
  readonly title: string;
  readonly createdAt: number;
  readonly updatedAt: number;
};
