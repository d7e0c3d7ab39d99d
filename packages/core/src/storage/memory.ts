import type { ThreadSummary } from '../thread/types.ts';
import type { ChatStorage } from './types.ts';
import { createWatchers } from './watchers.ts';

/** Keeps conversations as long as the page lives: for tests, and to move between threads without saving. */
export function createMemoryStorage(): ChatStorage {
  const threads = new Map<string, { readonly summary: ThreadSummary; readonly record: unknown }>();
  const lives = new Map<string, unknown>();
  const { watch, tell } = createWatchers();
  return {
    async list() {
      const summaries = Array.from(threads.values(), (entry) => entry.summary);
      return summaries.sort((a, b) => b.updatedAt - a.updatedAt);
    },
    async read(id) {
      const entry = threads.get(id);
      const live = lives.get(id);
      return entry || live ? { thread: entry?.record, live } : null;
    },
    async writeThread(summary, record) {
      threads.set(summary.id, { summary, record });
      tell();
    },
    async writeLive(id, record) {
      lives.set(id, record);
    },
    async remove(id) {
      threads.delete(id);
      lives.delete(id);
      tell();
    },
    watch,
  };
}
