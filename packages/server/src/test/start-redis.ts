import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll } from 'vitest';

import { findRedis } from '../../../../scripts/redis.mjs';

const program = findRedis();
if (!program)
  console.warn('Skipped: streams on several nodes. No redis-server; run `node scripts/redis.mjs`.');

export const hasRedis = program !== undefined;

export type RedisServer = {
  /** Path of its socket: it listens on no port. */
  readonly path: string;
  /** Stands still and answers nobody, as a network does that is gone; then goes on. */
  freeze(): void;
  thaw(): void;
};

/** Starts a Redis of its own for the tests of one file. Nothing is saved. */
export async function startRedis(): Promise<RedisServer> {
  const folder = await mkdtemp(join(tmpdir(), 'orq-chat-redis-'));
  const path = join(folder, 'redis.sock');
  const args = ['--port', '0', '--unixsocket', path, '--save', '', '--appendonly', 'no', '--dir', folder];
  const server = spawn(program ?? 'redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  afterAll(async () => {
    server.kill('SIGKILL');
    await once(server, 'exit');
    await rm(folder, { recursive: true });
  });

  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.once('exit', () => reject(new Error(`redis-server did not start: ${log}`)));
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      log += text;
      if (log.includes('eady to accept connections')) resolve();
    });
  });
  return { path, freeze: () => void server.kill('SIGSTOP'), thaw: () => void server.kill('SIGCONT') };
}
