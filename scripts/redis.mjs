// Finds the redis-server that the tests of streams on several nodes start: REDIS_SERVER, else the one on PATH. Run
// as a program it installs Debian's when there is none; elsewhere those tests are skipped, and say so.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @returns {string | undefined} the program */
export function findRedis() {
  if (process.env.REDIS_SERVER) return process.env.REDIS_SERVER;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'redis-server')).find((file) => existsSync(file));
}

/**
 * Starts a Redis of its own: it listens on a socket at `path`, on no port, and saves nothing.
 * @returns {Promise<{ path: string, server: import('node:child_process').ChildProcess, stop: () => Promise<void> }>}
 */
export async function startRedis() {
  const folder = await mkdtemp(join(tmpdir(), 'orq-chat-redis-'));
  const path = join(folder, 'redis.sock');
  const args = ['--port', '0', '--unixsocket', path, '--save', '', '--appendonly', 'no', '--dir', folder];
  const server = spawn(findRedis() ?? 'redis-server', args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let log = '';
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`redis-server did not start: ${log}`)));
    server.stdout.setEncoding('utf8').on('data', (text) => {
      log += text;
      if (log.includes('eady to accept connections')) resolve(undefined);
    });
  });
  return {
    path,
    server,
    async stop() {
      server.kill('SIGKILL');
      await once(server, 'exit');
      await rm(folder, { recursive: true });
    },
  };
}

/** @param {string[]} args */
function runAptGet(...args) {
  console.log(`> apt-get ${args.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env });
}

function isDebianRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (!findRedis() && isDebianRoot()) {
    runAptGet('update', '-qq');
    runAptGet('install', '-y', '-qq', '--no-install-recommends', 'redis-server');
  }
  console.log(
    `Redis: ${findRedis() ?? 'none; tests that need it are skipped. Install redis-server or set REDIS_SERVER.'}`,
  );
}
