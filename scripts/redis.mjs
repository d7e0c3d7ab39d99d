// Finds the redis-server that the tests of streams on several nodes start: REDIS_SERVER, else the one on PATH. Run
// as a program it installs Debian's when there is none; elsewhere those tests are skipped, and say so.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @returns {string | undefined} the program */
export function findRedis() {
  if (process.env.REDIS_SERVER) return process.env.REDIS_SERVER;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map((folder) => join(folder, 'redis-server')).find((file) => existsSync(file));
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
