import { OrqError } from '../errors.ts';
import { summarize } from '../thread/summarize.ts';
import { withTitle } from '../thread/edit-thread.ts';
import { parseThreadRecord, toThreadRecord } from './thread-record.ts';
import type { ChatStorage } from './types.ts';

/**
 * Names a conversation that no session has open. An empty title gives back the one that its first question makes.
 * Rejects with `OrqError` (`unknown_thread`) when nothing is kept of it, and with a `StorageError` for a record that
 * cannot be used.
 */
export async function renameThread(
  storage: ChatStorage,
  threadId: string,
  title: string,
  now: number,
): Promise<void> {
  const records = await storage.read(threadId);
  if (records?.thread === undefined) {
    throw new OrqError('unknown_thread', `No conversation "${threadId}" is kept here.`);
  }
  const thread = withTitle(parseThreadRecord(records.thread), title, now);
  await storage.writeThread(summarize(thread), toThreadRecord(thread));
}
