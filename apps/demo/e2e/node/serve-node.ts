import { createRedisStreamStore } from '@orq-chat/server';
import { createClient } from 'redis';

import type { Upstream } from '../../server/choose-upstream.ts';
import { serveDemo } from '../serve-demo.ts';

export type NodeOptions = {
  readonly upstream: Upstream;
  /** 0 for any that is free. */
  readonly port: number;
  /** Path of the socket of Redis. */
  readonly redis: string;
};

/**
 * Serves the demo with its streams in Redis, and prints its address. On SIGTERM it takes nobody any more, prints
 * `retired`, writes its answers to their end, and ends.
 */
export async function serveNode({ upstream, port, redis }: NodeOptions): Promise<void> {
  const client = createClient({ socket: { path: redis, tls: false } });
  await client.connect();
  const streams = createRedisStreamStore(client, { leaseTime: 1_000 });
  let answers = 0;
  let isRetired = false;

  async function endWhenDone(): Promise<void> {
    if (!isRetired || answers > 0) return;
    await streams.close();
    await client.close();
  }

  const site = await serveDemo(
    {
      upstream,
      documents: [],
      streams,
      onEvent({ route, type }) {
        if (route !== 'completions' || type === 'first-byte' || type === 'store-failure') return;
        answers += type === 'request' ? 1 : -1;
        void endWhenDone();
      },
    },
    port,
  );
  process.removeAllListeners('SIGTERM'); // Vite's preview would end the process at once
  process.once('SIGTERM', () => {
    const closed = site.close();
    site.disconnect();
    void closed.then(() => {
      console.log('retired');
      isRetired = true;
      return endWhenDone();
    });
  });
  console.log(site.url);
}
