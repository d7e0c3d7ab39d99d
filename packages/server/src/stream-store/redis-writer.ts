import type { RedisClient } from '../redis-client.ts';
import type { FrameLog } from './frame-log.ts';
import { inTime } from './in-time.ts';
import type { StreamKeys } from './redis-keys.ts';
import type { StreamWriter } from './stream-store.ts';

export type RedisWriterInit = {
  readonly client: RedisClient;
  readonly keys: StreamKeys;
  readonly owner: string;
  /** Where readers on this node read, without a way round by Redis. */
  readonly log: FrameLog;
  readonly stop: AbortController;
  readonly keepTime: number;
  readonly leaseTime: number;
  /** Characters that may wait for a Redis that does not answer. */
  readonly maximumWaiting: number;
  /** Called at most once: Redis has no more of this stream from then on. */
  readonly onError: (error: unknown) => void;
  readonly onClose: () => void;
};

/** Writes a stream for readers on this node, and copies it to Redis for those on others. */
export async function createRedisWriter(init: RedisWriterInit): Promise<StreamWriter> {
  const { client, keys, log, stop, keepTime, leaseTime } = init;
  /** Frames that have yet to go to Redis; null when it has failed, since a copy with a hole is worth nothing. */
  let waiting: string[] | null = [];
  let charactersWaiting = 0;
  let copied = 0;
  let trimmedTo = 1;
  let isCopying = false;
  let copying = Promise.resolve();

  const send = (...args: string[]) => client.sendCommand(args);
  const expire = (time: number) => [keys.meta, keys.frames].map((key) => send('PEXPIRE', key, String(time)));
  const holdLease = () => send('SET', keys.lease, '1', 'PX', String(leaseTime));

  function fail(error: unknown): void {
    if (waiting) init.onError(error);
    waiting = null;
    clearInterval(renewal);
  }

  // The lease goes last: a reader that finds none, and no word of the end, takes the writer for dead.
  const sayClosed = () => [
    send('HSET', keys.meta, 'closed', '1'),
    send('DEL', keys.lease),
    ...expire(keepTime),
    send('PUBLISH', keys.news, ''),
  ];

  async function copyWaiting(): Promise<void> {
    try {
      while (waiting && waiting.length > 0) {
        const batch = waiting;
        waiting = [];
        charactersWaiting = 0;
        // oxlint-disable-next-line no-await-in-loop -- what comes meanwhile goes together in the next round
        await Promise.all(copyBatch(batch));
      }
    } finally {
      isCopying = false;
    }
  }

  function copyBatch(batch: readonly string[]): Promise<unknown>[] {
    const isFirst = copied === 0;
    const commands = batch.map((frame) => {
      copied += 1;
      return send('XADD', keys.frames, `${copied}-0`, 'frame', frame);
    });
    if (isFirst) commands.push(...expire(keepTime + leaseTime)); // a key must be there to expire
    if (log.first > trimmedTo) {
      trimmedTo = Math.min(log.first, copied);
      commands.push(send('XTRIM', keys.frames, 'MINID', `${trimmedTo}-0`));
    }
    return [...commands, send('PUBLISH', keys.news, '')];
  }

  /** Resolves when nothing waits any more. */
  function copy(): Promise<void> {
    if (!isCopying) {
      isCopying = true;
      copying = copyWaiting().catch(fail);
    }
    return copying;
  }

  async function renew(): Promise<void> {
    const [, stopped] = await Promise.all([
      holdLease(),
      send('HGET', keys.meta, 'stopped'), // in case the message was lost
      ...expire(keepTime + leaseTime),
    ]);
    if (stopped !== null) stop.abort();
  }

  await inTime(
    Promise.all([send('HSET', keys.meta, 'owner', init.owner), holdLease(), ...expire(keepTime + leaseTime)]),
  );
  const renewal = setInterval(() => void renew().catch(fail), leaseTime / 3);

  return {
    stopped: stop.signal,
    async append(frames) {
      log.append(frames);
      if (!waiting) return;
      waiting.push(...frames);
      for (const frame of frames) charactersWaiting += frame.length;
      if (charactersWaiting > init.maximumWaiting) fail(new Error('Redis is too slow, or away.'));
      else void copy();
    },
    async close() {
      log.close();
      clearInterval(renewal);
      try {
        await inTime(copy());
        if (waiting) await inTime(Promise.all(sayClosed()));
      } catch (error) {
        fail(error);
      }
      init.onClose();
    },
  };
}
