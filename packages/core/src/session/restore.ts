import { parseLiveRecord, type LiveRecord } from '../storage/live-record.ts';
import { parseThreadRecord } from '../storage/thread-record.ts';
import type { StoredRecords } from '../storage/types.ts';
import type { AssistantMessage, Message, Usage } from '../message/types.ts';
import { replaceMessage } from '../thread/edit-thread.ts';
import { readMessages } from '../thread/read-thread.ts';
import type { Thread } from '../thread/types.ts';
import { estimateUsage } from './estimate-usage.ts';
import { settleMessage } from './settle-message.ts';

export type Restored = {
  readonly thread: Thread | null;
  readonly live: LiveRecord;
  /** The answer that a page left unfinished, and that a server may keep. It stands open in the thread. */
  readonly unfinished: AssistantMessage | null;
  /** Whether the thread is another one than was kept, and must be saved. */
  readonly isMended: boolean;
};

const emptyLive: LiveRecord = { draft: '', files: [], queue: [], message: null };

/**
 * A conversation as it was kept. An answer that was being written when the page went is as far as it was saved:
 * its server may keep the rest; else it can be continued. Throws `StorageError` for records that cannot be used.
 */
export function restore(records: StoredRecords): Restored {
  const live = records.live === undefined ? emptyLive : parseLiveRecord(records.live);
  if (records.thread === undefined) return { thread: null, live, unfinished: null, isMended: false };
  const thread = parseThreadRecord(records.thread);
  // The page went after a message was sent, and before it was known to wait no more.
  const queue = live.queue.filter(({ id }) => !thread.nodes[id]);
  const all = Object.values(thread.nodes).map(({ message }) => message);
  const written = all
    .filter(isOpen)
    .map((message) => (live.message?.id === message.id ? live.message : message));
  const unfinished = written.find((message) => message.stream) ?? null;
  const lost = written.filter((message) => message !== unfinished);
  const settled = lost.reduce(
    (tree, message) => replaceMessage(tree, cutOff(message, tree), tree.updatedAt),
    thread,
  );
  return { thread: settled, live: { ...live, queue }, unfinished, isMended: lost.length > 0 };
}

/** Of an answer that was resumed, what was counted before; that is too little, so it is a guess as well. */
function guessUsage(message: AssistantMessage, thread: Thread): Usage {
  if (message.usage) return { ...message.usage, estimated: true };
  const headId = thread.nodes[message.id]?.parentId ?? null;
  return estimateUsage(readMessages({ ...thread, headId }), { ...message, parts: [] }, message);
}

function isOpen(message: Message): message is AssistantMessage {
  const isSettled = message.status === 'done' || message.status === 'stopped' || message.status === 'failed';
  return message.role === 'assistant' && !isSettled;
}

/**
 * A call that waits for a person waits on; anything else lost its connection with the page, and with it the count of
 * what it used.
 */
export function cutOff(written: AssistantMessage, thread: Thread): AssistantMessage {
  const { stream: _stream, ...message } = written;
  const isWaiting = message.parts.some(
    (part) => part.type === 'tool-call' && part.state === 'needs-approval',
  );
  if (isWaiting) return { ...message, status: 'needs-approval' };
  return settleMessage(message, {
    outcome: 'disconnected',
    error: { kind: 'connection', code: 'page_closed', message: 'The page was closed while the answer came.' },
    usage: guessUsage(message, thread),
    timings: { total: 0 },
  });
}
