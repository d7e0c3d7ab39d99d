import { createClient } from 'redis';
import { createClient as createClient4 } from 'redis4';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import { createStreamId } from '../streams/stream-id.ts';
import { checkStore } from '../test/check-store.ts';
import { hasRedis, startRedis, type RedisServer } from '../test/start-redis.ts';
import { createRedisStreamStore, type RedisStreamStoreOptions } from './redis.ts';
import { StreamLostError } from './stream-store.ts';

const server: RedisServer | null = hasRedis ? await startRedis() : null;
const socket = { path: server?.path ?? '', tls: false } as const;

const clients = [
  ['redis 6', () => createClient({ socket })],
  ['redis 4', () => createClient4({ socket })],
] as const;

async function startNode(
  options: RedisStreamStoreOptions = {},
  create: (typeof clients)[number][1] = clients[0][1],
) {
  const client = create();
  client.on('error', () => {});
  await client.connect();
  const store = createRedisStreamStore(client, options);
  const close = async () => {
    await store.close();
    await client.disconnect();
  };
  return { client, store, close };
}

async function startNodes(options: RedisStreamStoreOptions = {}) {
  const nodes = await Promise.all([startNode(options), startNode(options)]);
  onTestFinished(async () => {
    for (const node of nodes) await node.close();
  });
  return { writing: nodes[0], other: nodes[1] };
}

const never = new AbortController().signal;

afterEach(() => {
  vi.useRealTimers();
  server?.thaw();
});

describe.skipIf(!hasRedis)('streams of several nodes', () => {
  describe.each(clients)('with %s', (_name, create) => {
    it('gives readers on any node every frame once and in order, whatever happens', async () => {
      const nodes = await Promise.all([startNode({}, create), startNode({}, create)]);
      await expect(
        checkStore(
          nodes.map(({ store }) => store),
          30,
        ),
      ).resolves.toBeUndefined();
      for (const node of nodes) await node.close();
    });
  });

  it('never hides a loss when it keeps little', async () => {
    const { writing, other } = await startNodes({ streamBytes: 20_000 });
    await expect(checkStore([writing.store, other.store], 30)).resolves.toBeUndefined();
  });

  it('tells a reader on another node at once that there is something new', async () => {
    const { writing, other } = await startNodes({ leaseTime: 60_000 });
    const id = createStreamId();
    const writer = await writing.store.create(id, 'ada');
    const frames = (await other.store.open(id))!.read(0, never)[Symbol.asyncIterator]();
    const first = frames.next();
    await writer.append(['id: 1\n\n']);
    expect(new TextDecoder().decode((await first).value)).toBe('id: 1\n\n');
    const second = frames.next();
    await writer.close();
    expect((await second).done).toBe(true);
  });

  it('keeps nothing for ever, and forgets a stream some time after its end', async () => {
    const { writing, other } = await startNodes({ keepTime: 50 });
    const id = createStreamId();
    const writer = await writing.store.create(id, 'ada');
    await writer.append(['id: 1\n\n']);
    await vi.waitFor(async () => expect((await other.store.open(id))?.last).toBe(1));
    const keys = await writing.client.keys(`*${id}*`);
    expect(keys).toHaveLength(3);
    for (const key of keys) expect(await writing.client.pTTL(key)).toBeGreaterThan(0);

    await writer.close();
    await vi.waitFor(async () => expect(await other.store.open(id)).toBeNull());
    expect(await writing.client.keys(`*${id}*`)).toEqual([]);
  });

  it('lets go of a reader that leaves while it waits', async () => {
    const { writing, other } = await startNodes();
    const id = createStreamId();
    await (await writing.store.create(id, 'ada')).append(['id: 1\n\n']);
    await vi.waitFor(async () => expect((await other.store.open(id))?.last).toBe(1));
    const left = new AbortController();
    const frames = (await other.store.open(id))!.read(1, left.signal)[Symbol.asyncIterator]();
    const next = frames.next();
    await vi.waitFor(async () =>
      expect(await writing.client.pubSubNumSub(`orq:stream:{${id}}:news`)).toEqual({
        [`orq:stream:{${id}}:news`]: 1,
      }),
    );
    left.abort();
    expect((await next).done).toBe(true);
    expect(await writing.client.pubSubNumSub(`orq:stream:{${id}}:news`)).toEqual({
      [`orq:stream:{${id}}:news`]: 0,
    });
  });

  it('tells readers when the node that wrote is gone, after all that it wrote', async () => {
    const { writing, other } = await startNodes({ leaseTime: 60, onError: () => {} });
    const id = createStreamId();
    await (await writing.store.create(id, 'ada')).append(['id: 1\n\n']);
    await vi.waitFor(async () => expect((await other.store.open(id))?.last).toBe(1));
    await writing.client.disconnect(); // as far as others can see

    const frames = (await other.store.open(id))!.read(0, never)[Symbol.asyncIterator]();
    expect(new TextDecoder().decode((await frames.next()).value)).toBe('id: 1\n\n');
    await expect(frames.next()).rejects.toThrow(StreamLostError);
    await writing.client.connect();
  });

  it('hears a stop whose message was lost', async () => {
    const { writing, other } = await startNodes({ leaseTime: 60 });
    const id = createStreamId();
    const writer = await writing.store.create(id, 'ada');
    await other.client.hSet(`orq:stream:{${id}}:meta`, 'stopped', '1');
    await vi.waitFor(() => expect(writer.stopped.aborted).toBe(true));
    await writer.close();
  });

  it('goes on for readers on its own node when Redis stands still, and says so once', async () => {
    const onError = vi.fn<(error: unknown) => void>();
    const { writing } = await startNodes({ streamBytes: 20_000, onError });
    const id = createStreamId();
    const writer = await writing.store.create(id, 'ada');
    const frames = (await writing.store.open(id))!.read(0, never)[Symbol.asyncIterator]();
    server?.freeze();
    for (let number = 1; number <= 30; number += 1) {
      await writer.append([`id: ${number}\ndata: ${'x'.repeat(50_000)}\n\n`]);
      expect(new TextDecoder().decode((await frames.next()).value)).toContain(`id: ${number}\n`);
    }
    expect(onError).toHaveBeenCalledOnce();
    server?.thaw();
    await writer.close();
    expect((await frames.next()).done).toBe(true);
  });

  it('gives up soon on a Redis that does not answer', async () => {
    const { writing } = await startNodes();
    await (await writing.store.create(createStreamId(), 'ada')).close();
    server?.freeze();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const attempts = Promise.allSettled([
      writing.store.create(createStreamId(), 'ada'),
      writing.store.open(createStreamId()),
    ]);
    await vi.advanceTimersByTimeAsync(2_000);
    const inTime = { status: 'rejected', reason: new Error('Redis did not answer in time.') };
    expect(await attempts).toEqual([inTime, inTime]);
  });
});
