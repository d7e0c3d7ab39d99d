import type { RedisClient, RedisSubscriber } from '../redis-client.ts';
import { createFrameLog } from './frame-log.ts';
import { inTime } from './in-time.ts';
import { toStored, type LocalStream } from './local-stream.ts';
import { stopChannel, streamKeys } from './redis-keys.ts';
import { parseEntries, readFromRedis } from './redis-reader.ts';
import { createRedisWriter } from './redis-writer.ts';
import type { StoredStream, StreamStore } from './stream-store.ts';

export type RedisStreamStoreOptions = {
  /** Time in ms that a stream is kept after its end. Default 300,000. */
  readonly keepTime?: number;
  /** Bytes kept of one stream. Default 4 MiB. */
  readonly streamBytes?: number;
  /** Begins every key and channel. Default `orq:stream:`. */
  readonly prefix?: string;
  /** Time in ms without a sign of life after which a writer counts as dead. Default 15,000. */
  readonly leaseTime?: number;
  /** Told when Redis fails. Answers go on; only readers on other nodes lose them. Default: the console. */
  readonly onError?: (error: unknown) => void;
};

/** A store with a connection of its own, to be closed at shutdown. */
export type RedisStreamStore = StreamStore & { close(): Promise<void> };

/** Keeps streams in Redis 6.2 or later, for any number of nodes. Takes a connected client of the `redis` package. */
export function createRedisStreamStore(
  client: RedisClient,
  options: RedisStreamStoreOptions = {},
): RedisStreamStore {
  const { keepTime = 300_000, streamBytes = 4 * 1024 * 1024, leaseTime = 15_000 } = options;
  const { prefix = 'orq:stream:', onError = reportError } = options;
  const local = new Map<string, LocalStream>();
  const send = (...args: string[]) => client.sendCommand(args);
  let subscriber: Promise<RedisSubscriber> | null = null;

  async function connect(): Promise<RedisSubscriber> {
    const connection = client.duplicate();
    connection.on('error', onError);
    await connection.connect();
    await connection.subscribe(stopChannel(prefix), (id) => local.get(id)?.stop.abort());
    return connection;
  }

  function listen(): Promise<RedisSubscriber> {
    subscriber ??= connect().catch((error: unknown) => {
      subscriber = null;
      throw error;
    });
    return inTime(subscriber);
  }

  async function openRemote(id: string): Promise<StoredStream | null> {
    const keys = streamKeys(prefix, id);
    const [owner, closed, oldest, newest] = await inTime(
      Promise.all([
        send('HGET', keys.meta, 'owner'),
        send('HGET', keys.meta, 'closed'),
        send('XRANGE', keys.frames, '-', '+', 'COUNT', '1'),
        send('XREVRANGE', keys.frames, '+', '-', 'COUNT', '1'),
      ]),
    );
    if (typeof owner !== 'string') return null;
    const connection = await listen();
    return {
      owner,
      first: parseEntries(oldest)[0]?.number ?? 0,
      last: parseEntries(newest)[0]?.number ?? 0,
      isClosed: closed !== null,
      read: (after, signal) =>
        readFromRedis({ client, subscriber: connection, keys, leaseTime }, after, signal),
      async stop() {
        await Promise.all([
          send('HSET', keys.meta, 'stopped', '1'),
          send('PEXPIRE', keys.meta, String(keepTime + leaseTime)),
          send('PUBLISH', stopChannel(prefix), id),
        ]);
      },
    };
  }

  return {
    async create(id, owner) {
      await listen();
      const stream = { owner, log: createFrameLog(streamBytes), stop: new AbortController() };
      const forget = () => local.delete(id);
      local.set(id, stream);
      return createRedisWriter({
        ...stream,
        client,
        keys: streamKeys(prefix, id),
        keepTime,
        leaseTime,
        maximumWaiting: Math.max(streamBytes, 1024 * 1024),
        onError,
        onClose: forget,
      }).catch((error: unknown) => {
        forget();
        throw error;
      });
    },
    async open(id) {
      const stream = local.get(id);
      return stream ? toStored(stream) : openRemote(id);
    },
    async close() {
      const connection = await subscriber?.catch(() => null);
      subscriber = null;
      await connection?.disconnect();
    },
  };
}

function reportError(error: unknown): void {
  console.error('[orq-chat] The stream store in Redis failed', error);
}
