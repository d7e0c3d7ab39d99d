// Type-checks the code in README.md and docs/guides/*.md against the sources, in one run of the compiler. A fence
// that shows a piece of something larger says so: ```ts piece
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Pieces of apps on frameworks that are not installed here. */
const unchecked = new Set(['docs/guides/server.md']);

/** What an app has of its own, where a guide imports it. */
const stubs = {
  'users.ts': `export const findUser = (cookie: string | null) => (cookie ? { id: cookie } : null);\n`,
};

/**
 * The fences of a document to compile, each with as many empty lines before it as make its lines those of the
 * document.
 * @param {string} document
 * @returns {{ line: number, code: string }[]}
 */
export function fencesOf(document) {
  const fences = [];
  for (const { 1: code = '', index } of document.matchAll(/^```tsx?\n(.*?)^```$/gms)) {
    const line = document.slice(0, index).split('\n').length;
    fences.push({ line, code: `${'\n'.repeat(line)}${code}export {};\n` });
  }
  return fences;
}

/** @param {string} root */
function check(root) {
  const folder = `${root}node_modules/.cache/guides`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const guides = readdirSync(`${root}docs/guides`).map((name) => `docs/guides/${name}`);
  const origins = new Map();
  for (const [name, code] of Object.entries(stubs)) writeFileSync(`${folder}/${name}`, code);
  for (const path of ['README.md', ...guides.filter((one) => !unchecked.has(one))]) {
    for (const { line, code } of fencesOf(readFileSync(`${root}${path}`, 'utf8'))) {
      const name = `${basename(path, '.md')}-${line}.tsx`;
      origins.set(name, path);
      writeFileSync(`${folder}/${name}`, code);
    }
  }
  writeFileSync(
    `${folder}/tsconfig.json`,
    JSON.stringify({
      extends: '../../../tsconfig.tests.json',
      compilerOptions: {
        incremental: false,
        tsBuildInfoFile: null,
        types: ['../../@types/node', '../../vite/client'],
      },
      include: ['*.tsx', '../../../packages/*/src/**/*.d.ts'],
      references: [],
    }),
  );
  const compiler = `${root}node_modules/typescript/bin/tsc`;
  const { status, stdout } = spawnSync(process.execPath, [compiler, '-p', folder, '--pretty', 'false'], {
    encoding: 'utf8',
  });
  const problems = stdout.replaceAll(
    /^\S*?([\w-]+\.tsx)\((\d+),/gm,
    (_all, name, line) => `${origins.get(name)}(${line},`,
  );
  console.log(status === 0 ? `Guides: ${origins.size} pieces of code compile.` : problems);
  return origins.size > 0 ? status : 1;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit(check(fileURLToPath(new URL('..', import.meta.url))) ?? 1);
}
