// Counts what the compiler does for the type tests, and fails when it is too much. A count of instantiations is
// the same on every machine, which a time is not.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Inference over schemas of three libraries, their own types included. */
const limit = 200_000;

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = `${root}/node_modules/.cache/type-cost`;
mkdirSync(folder, { recursive: true });
writeFileSync(
  `${folder}/tsconfig.json`,
  JSON.stringify({
    extends: '../../../tsconfig.tests.json',
    compilerOptions: { incremental: false, tsBuildInfoFile: null, types: [] },
    include: ['../../../packages/*/src/**/*.test-d.ts'],
    references: [],
  }),
);

const { stdout } = spawnSync(
  process.execPath,
  [`${root}/node_modules/typescript/bin/tsc`, '-p', folder, '--extendedDiagnostics'],
  { encoding: 'utf8' },
);
const count = Number(stdout.match(/Instantiations:\s+(\d+)/)?.[1] ?? 0);
const isFine = count > 0 && count <= limit;
console.log(
  `Type tests: ${count} instantiations of at most ${limit}.${isFine ? '' : `  TOO MANY, or none\n${stdout}`}`,
);
process.exit(isFine ? 0 : 1);
