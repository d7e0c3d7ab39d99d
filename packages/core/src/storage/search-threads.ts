import { messageText } from '../message/create-message.ts';
import type { Thread, ThreadSummary } from '../thread/types.ts';
import { parseThreadRecord } from './thread-record.ts';
import type { ChatStorage } from './types.ts';

/** A conversation that holds what was looked for, and the message that does; null where only the title does. */
export type ThreadHit = ThreadSummary & { readonly messageId: string | null };

/**
 * The conversations that hold every word, in the title or in one message of any branch, whatever the case. The
 * one that changed last is first. A record that cannot be read is passed over.
 */
export async function searchThreads(storage: ChatStorage, query: string): Promise<readonly ThreadHit[]> {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const summaries = await storage.list();
  const hits = await Promise.all(summaries.map((summary) => findHit(storage, summary, words)));
  return hits.filter((hit) => hit !== null);
}

async function findHit(
  storage: ChatStorage,
  summary: ThreadSummary,
  words: readonly string[],
): Promise<ThreadHit | null> {
  if (holdsAll(summary.title, words)) return { ...summary, messageId: null };
  const thread = await readThread(storage, summary.id);
  const hit = Object.values(thread?.nodes ?? {}).find(({ message }) => holdsAll(messageText(message), words));
  return hit ? { ...summary, messageId: hit.message.id } : null;
}

function holdsAll(text: string, words: readonly string[]): boolean {
  const lower = text.toLocaleLowerCase();
  return words.every((word) => lower.includes(word));
}

async function readThread(storage: ChatStorage, threadId: string): Promise<Thread | null> {
  try {
    const records = await storage.read(threadId);
    return records?.thread === undefined ? null : parseThreadRecord(records.thread);
  } catch {
    return null;
  }
}
