// Checks what each package would publish: publint for the map of entries, attw for its types.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';

let failed = false;

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, ...args) {
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (status !== 0) failed = true;
}

for (const name of readdirSync('packages')) {
  run('publint', `packages/${name}`, '--strict');
  // A style sheet has no code, so nothing to resolve from CommonJS or an old resolver.
  run('attw', '--pack', `packages/${name}`, '--profile', 'esm-only', '--exclude-entrypoints', './styles.css');
}
process.exit(failed ? 1 : 0);
