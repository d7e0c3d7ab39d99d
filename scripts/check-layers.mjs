// Fails when a file imports from a room that it may not know: between packages, and inside core.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What each package may import of ours. Tests and stories may also use the test router. */
const packages = new Map([
  ['core', []],
  ['hooks', ['@orq-chat/core']],
  ['components', ['@orq-chat/core', '@orq-chat/hooks']],
  ['server', ['@orq-chat/core/schema']],
  ['testing', []],
]);

/** What each room of core may import, itself included. */
const rooms = new Map([
  ['errors', ['schema']], // types alone: what an error says of an answer
  ['schema', ['errors']],
  ['json', ['errors']],
  ['fold', ['schema', 'errors']],
  ['stream', ['fold', 'json', 'schema', 'errors']],
  ['client', ['stream', 'fold', 'json', 'schema', 'errors']],
  ['message', ['fold', 'json', 'schema']],
  ['structured', ['json', 'schema', 'errors']],
  ['attachment', ['message', 'errors']],
  ['thread', ['message', 'errors']],
  ['storage', ['thread', 'message', 'schema', 'errors']],
  [
    'session',
    ['storage', 'thread', 'message', 'structured', 'client', 'stream', 'fold', 'json', 'schema', 'errors'],
  ],
]);

const isTest = (/** @type {string} */ file) => /\.(test|test-d|stories)\.tsx?$|\/(test|stories)\//.test(file);
/** Examples of code stand in template literals; they import nothing. */
const templates = /`(?:\\.|[^`\\])*`/gs;
const importPattern = /\b(?:from|import)\s*\(?\s*'([^']+)'/g;

/**
 * What is wrong with the imports of one file.
 * @param {string} file path from the root, with forward slashes
 * @param {string} text its source
 * @returns {string[]} one sentence a problem
 */
export function checkFile(file, text) {
  const [, name = '', ...inside] = file.match(/^packages\/([^/]+)\/src\/(.+)$/) ?? [];
  const allowed = packages.get(name);
  if (!allowed) return [];
  const room = inside[0]?.includes('/') ? inside[0].split('/')[0] : inside[0]?.replace(/\.ts$/, '');
  const problems = [];

  for (const [, specifier = ''] of text.replaceAll(templates, '``').matchAll(importPattern)) {
    if (specifier.startsWith('@orq-chat/')) {
      const isKnown = allowed.some((one) => one === specifier);
      const mayUse =
        isKnown ||
        (isTest(file) && name !== 'testing') ||
        (isTest(file) && specifier.startsWith('@orq-chat/core'));
      if (!mayUse) problems.push(`${file}: ${name} must not import ${specifier}`);
      continue;
    }
    if (!specifier.startsWith('.')) continue;
    const target = posix.join(dirname(file), specifier);
    if (!target.startsWith(`packages/${name}/src/`)) {
      if (!isTest(file))
        problems.push(`${file}: imports ${specifier}, which is outside its package's sources`);
      continue;
    }
    const known = name === 'core' && !isTest(file) ? rooms.get(room ?? '') : undefined;
    if (!known) continue;
    const rest = target.slice(`packages/core/src/`.length);
    const targetRoom = rest.includes('/') ? (rest.split('/')[0] ?? '') : rest.replace(/\.ts$/, '');
    if (targetRoom !== room && !known.includes(targetRoom))
      problems.push(`${file}: ${room} must not import ${targetRoom}`);
  }
  return problems;
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name === 'dist') return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const root = fileURLToPath(new URL('..', import.meta.url));
  const problems = sources(join(root, 'packages')).flatMap((path) =>
    checkFile(relative(root, path).split(sep).join('/'), readFileSync(path, 'utf8')),
  );
  for (const problem of problems) console.error(problem);
  console.log(
    problems.length === 0 ? 'Layers: every import is allowed.' : `Layers: ${problems.length} not allowed.`,
  );
  process.exit(problems.length === 0 ? 0 : 1);
}
