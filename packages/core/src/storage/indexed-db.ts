import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

import type { ThreadSummary } from '../thread/types.ts';
import type { ChatStorage } from './types.ts';
import { createWatchers } from './watchers.ts';

interface Schema extends DBSchema {
  /** Small, so that a list of a thousand conversations reads no message. */
  summaries: { key: string; value: ThreadSummary; indexes: { updatedAt: number } };
  threads: { key: string; value: unknown };
  lives: { key: string; value: unknown };
}

export type IndexedDbOptions = {
  /** Name of the database. Default `orq-chat`; give each signed-in person one of their own. */
  readonly name?: string;
};

/**
 * Keeps conversations in the browser (IndexedDB). Nothing is opened before it is used, so it can be created on a
 * server too. Methods reject when the browser allows no database or its disk is full.
 */
export function createIndexedDbStorage({ name = 'orq-chat' }: IndexedDbOptions = {}): ChatStorage {
  const { watch, tell } = createWatchers();
  let opened: Promise<IDBPDatabase<Schema>> | undefined;

  function database(): Promise<IDBPDatabase<Schema>> {
    opened ??= openDB<Schema>(name, 1, {
      upgrade(db) {
        db.createObjectStore('summaries', { keyPath: 'id' }).createIndex('updatedAt', 'updatedAt');
        db.createObjectStore('threads');
        db.createObjectStore('lives');
      },
      // A newer version of the page waits to upgrade: let it, and open again when asked.
      blocking: close,
      terminated: forget,
    });
    opened.catch(forget);
    return opened;
  }

  function forget(): void {
    opened = undefined;
  }

  function close(): void {
    void opened?.then((db) => db.close());
    forget();
  }

  return {
    async list() {
      const summaries = await (await database()).getAllFromIndex('summaries', 'updatedAt');
      return summaries.reverse();
    },
    async read(id) {
      const transaction = (await database()).transaction(['threads', 'lives']);
      const [thread, live] = await Promise.all([
        transaction.objectStore('threads').get(id),
        transaction.objectStore('lives').get(id),
      ]);
      return thread === undefined && live === undefined ? null : { thread, live };
    },
    async writeThread(summary, record) {
      const transaction = (await database()).transaction(['summaries', 'threads'], 'readwrite');
      await Promise.all([
        transaction.objectStore('summaries').put(summary),
        transaction.objectStore('threads').put(record, summary.id),
        transaction.done,
      ]);
      tell();
    },
    async writeLive(id, record) {
      await (await database()).put('lives', record, id);
    },
    async remove(id) {
      const transaction = (await database()).transaction(['summaries', 'threads', 'lives'], 'readwrite');
      await Promise.all([
        transaction.objectStore('summaries').delete(id),
        transaction.objectStore('threads').delete(id),
        transaction.objectStore('lives').delete(id),
        transaction.done,
      ]);
      tell();
    },
    watch,
  };
}
