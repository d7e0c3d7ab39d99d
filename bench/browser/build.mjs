// Bundles the entrants as an app does, into build/<id>.   node build.mjs [id...]
// BENCH_READABLE=1 leaves out the minifier, for profile.mjs.
import { readFileSync, rmSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import { build as bundle } from 'esbuild';

import { entrants } from './entrants/index.mjs';
import { packedPackages } from './pack.mjs';

const react = ['react', 'react-dom', 'react-dom/client', 'react/jsx-runtime'];
const folder = import.meta.dirname;

/** @param {readonly string[]} files */
const gzipped = (files) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(`${folder}/${file}`), { level: 9 }).length, 0);

/** @param {{ outputs: Record<string, any> }} metafile */
function filesOf({ outputs }) {
  const entry = Object.keys(outputs).find((file) => file.endsWith('/main.js'));
  // A set goes on to what is added while it is walked.
  const first = new Set([entry]);
  for (const file of first) {
    for (const { kind, path, external } of outputs[file].imports) {
      if (kind === 'import-statement' && !external) first.add(path);
    }
  }
  const scripts = Object.keys(outputs).filter((file) => file.endsWith('.js'));
  const styles = Object.keys(outputs).filter((file) => file.endsWith('/main.css'));
  return { first: [...first], later: scripts.filter((file) => !first.has(file)), styles };
}

/**
 * Bundles `list` and says what a page loads of each, in bytes of gzip.
 * @param {readonly { id: string }[]} list
 */
export async function build(list) {
  const sizes = [];
  for (const { id } of list) {
    const options = {
      absWorkingDir: folder,
      entryPoints: { main: `entrants/${id}.jsx` },
      bundle: true,
      splitting: true,
      format: 'esm',
      platform: 'browser',
      target: 'es2022',
      jsx: 'automatic',
      minify: !process.env['BENCH_READABLE'],
      metafile: true,
      legalComments: 'none',
      logLevel: 'error',
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      loader: { '.svg': 'dataurl', '.woff': 'file', '.woff2': 'file', '.ttf': 'file' },
      plugins: [packedPackages()],
    };
    rmSync(`${folder}/build/${id}`, { recursive: true, force: true });
    const whole = filesOf((await bundle({ ...options, outdir: `build/${id}` })).metafile);
    const own = filesOf(
      (await bundle({ ...options, outdir: `build/no-react/${id}`, external: react })).metafile,
    );
    const [ownFirst, first, styles, later] = [own.first, whole.first, whole.styles, whole.later].map(gzipped);
    sizes.push({ id, ownFirst, first, styles, later });
    console.log(id, `JS ${first}, without React ${ownFirst}, CSS ${styles}, later ${later} bytes`);
  }
  return sizes;
}

if (process.argv[1] === import.meta.filename) {
  const ids = process.argv.slice(2);
  await build(entrants.filter(({ id }) => ids.length === 0 || ids.includes(id)));
}
