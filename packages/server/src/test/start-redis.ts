import { afterAll } from 'vitest';

import { findRedis, startRedis as start } from '../../../../scripts/redis.mjs';

export const hasRedis = findRedis() !== undefined;
if (!hasRedis)
  console.warn('Skipped: streams on several nodes. No redis-server; run `node scripts/redis.mjs`.');

export type RedisServer = {
  /** Path of its socket: it listens on no port. */
  readonly path: string;
  /** Stands still and answers nobody, as a network does that is gone; then goes on. */
  freeze(): void;
  thaw(): void;
};

/** Starts a Redis of its own for the tests of one file. Nothing is saved. */
export async function startRedis(): Promise<RedisServer> {
  const { path, server, stop } = await start();
  afterAll(stop);
  return { path, freeze: () => void server.kill('SIGSTOP'), thaw: () => void server.kill('SIGCONT') };
}
