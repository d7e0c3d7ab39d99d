import { createFrameLog } from './frame-log.ts';
import { toStored, type LocalStream } from './local-stream.ts';
import type { StreamStore } from './stream-store.ts';

export type MemoryStreamStoreOptions = {
  /** Time in ms that a stream is kept after its end. Default 300,000. */
  readonly keepTime?: number;
  /** Bytes kept of one stream. Default 4 MiB. */
  readonly streamBytes?: number;
  /** Streams kept after their end, the newest. Default 1,000. */
  readonly endedStreams?: number;
  /** Epoch ms. */
  readonly now?: () => number;
};

type Entry = LocalStream & { endedAt: number };

/** Keeps streams in this process: for one node. A restart loses them. */
export function createMemoryStreamStore(options: MemoryStreamStoreOptions = {}): StreamStore {
  const { keepTime = 300_000, streamBytes = 4 * 1024 * 1024, endedStreams = 1_000, now = Date.now } = options;
  const open = new Map<string, Entry>();
  /** In the order in which they ended. */
  const ended = new Map<string, Entry>();

  function forgetOld(): void {
    for (const [id, { endedAt }] of ended) {
      if (ended.size <= endedStreams && endedAt + keepTime > now()) return;
      ended.delete(id);
    }
  }

  return {
    async create(id, owner) {
      const entry: Entry = {
        owner,
        log: createFrameLog(streamBytes),
        stop: new AbortController(),
        endedAt: 0,
      };
      open.set(id, entry);
      return {
        stopped: entry.stop.signal,
        async append(frames) {
          entry.log.append(frames);
        },
        async close() {
          entry.log.close();
          entry.endedAt = now();
          open.delete(id);
          ended.set(id, entry);
          forgetOld();
        },
      };
    },
    async open(id) {
      forgetOld();
      const entry = open.get(id) ?? ended.get(id);
      return entry ? toStored(entry) : null;
    },
  };
}
