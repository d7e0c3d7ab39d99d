import type { RedisClient, RedisSubscriber } from '../redis-client.ts';
import type { StreamKeys } from './redis-keys.ts';
import { StreamLostError } from './stream-store.ts';

/** Frames asked for at once. */
const batchSize = 256;

export type RedisReaderInit = {
  readonly client: RedisClient;
  readonly subscriber: RedisSubscriber;
  readonly keys: StreamKeys;
  readonly leaseTime: number;
};

/** Reads a stream that another node writes: what Redis holds after number `after`, then news as they come. */
export async function* readFromRedis(
  { client, subscriber, keys, leaseTime }: RedisReaderInit,
  after: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  let hasNews = true;
  let wake: (() => void) | undefined;
  const hear = () => {
    hasNews = true;
    wake?.();
  };
  await subscriber.subscribe(keys.news, hear);
  // News may get lost with a connection, and a dead writer has none.
  const timer = setInterval(hear, leaseTime / 3);
  signal.addEventListener('abort', hear, { once: true });

  try {
    for (let last = after; !signal.aborted;) {
      hasNews = false;
      // oxlint-disable-next-line no-await-in-loop -- one batch after the other
      const { frames, isClosed, isAlive } = await readBatch(client, keys, last);
      const [first] = frames;
      if (first) {
        if (first.number !== last + 1) throw new StreamLostError('A part of this answer is no longer kept.');
        last += frames.length;
        yield encoder.encode(frames.map(({ text }) => text).join(''));
        continue;
      }
      if (isClosed) return;
      if (!isAlive) throw new StreamLostError('The node that wrote this answer is gone.');
      // oxlint-disable-next-line no-await-in-loop -- there is nothing to read until somebody writes
      if (!hasNews) await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    clearInterval(timer);
    await subscriber.unsubscribe(keys.news, hear).catch(() => {}); // a closed connection hears nothing anyway
  }
}

/**
 * The order counts: frames are read after the word that no more come, and that word after the lease, which a writer
 * lets go of last.
 */
async function readBatch(client: RedisClient, keys: StreamKeys, last: number) {
  const [lease, closed, entries] = await Promise.all([
    client.sendCommand(['EXISTS', keys.lease]),
    client.sendCommand(['HGET', keys.meta, 'closed']),
    client.sendCommand(['XRANGE', keys.frames, `${last + 1}-0`, '+', 'COUNT', String(batchSize)]),
  ]);
  return { frames: parseEntries(entries), isClosed: closed !== null, isAlive: lease === 1 };
}

/** Entries as XRANGE gives them: `[['7-0', ['frame', 'id: 7…']], …]`. */
export function parseEntries(entries: unknown): { readonly number: number; readonly text: string }[] {
  if (!Array.isArray(entries)) return [];
  return entries.map((entry: [string, [string, string]]) => ({
    number: Number.parseInt(entry[0], 10),
    text: entry[1][1],
  }));
}
