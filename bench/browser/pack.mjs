// Packs this project's packages and installs them as an app would: packed/node_modules.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const target = resolve(import.meta.dirname, 'packed');
const names = ['core', 'hooks', 'components'];

/**
 * @param {string} cwd
 * @param {string[]} args
 */
function pnpm(cwd, ...args) {
  execFileSync('npx', ['--yes', 'pnpm@12.21.0', ...args], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Builds and packs the packages, and installs what came of it with the versions that their peers ask for. */
export function pack() {
  for (const name of names) pnpm(root, '--filter', `@orq-chat/${name}`, 'build');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  for (const name of names) {
    pnpm(resolve(root, 'packages', name), 'pack', '--out', resolve(target, `${name}.tgz`));
  }
  const files = names.map((name) => [`@orq-chat/${name}`, `file:./${name}.tgz`]);
  const dependencies = { ...Object.fromEntries(files), '@tanstack/react-query': '^5.0.0' };
  writeFileSync(resolve(target, 'package.json'), JSON.stringify({ private: true, dependencies }, null, 2));
  execFileSync('npm', ['install', '--no-package-lock', '--no-audit', '--no-fund', '--omit=dev'], {
    cwd: target,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/**
 * Finds the packed packages where they were installed; they and the entrants share one React.
 * @returns {import('esbuild').Plugin}
 */
export function packedPackages() {
  if (!existsSync(target)) pack();
  return {
    name: 'packed-packages',
    setup(build) {
      const from = (/** @type {string} */ folder) => (/** @type {import('esbuild').OnResolveArgs} */ args) =>
        args.pluginData === 'found'
          ? undefined
          : build.resolve(args.path, { kind: args.kind, resolveDir: folder, pluginData: 'found' });
      build.onResolve({ filter: /^@orq-chat\// }, from(target));
      build.onResolve({ filter: /^react(-dom)?($|\/)/ }, from(import.meta.dirname));
    },
  };
}

if (process.argv[1] === import.meta.filename) pack();
