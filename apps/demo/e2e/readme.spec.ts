import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { expect, test } from './test.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = fileURLToPath(new URL('../node_modules/.cache/readme', import.meta.url));

test('the examples of the README compile', () => {
  const examples = [...readFileSync(`${root}/README.md`, 'utf8').matchAll(/```(tsx?)\n([^]*?)```/g)];
  expect(examples.length).toBeGreaterThan(3);

  mkdirSync(folder, { recursive: true });
  for (const [index, [, extension, code = '']] of examples.entries()) {
    writeFileSync(`${folder}/example-${index}.${extension}`, code);
  }
  // What the server's example leaves to the reader.
  writeFileSync(
    `${folder}/users.ts`,
    'export declare function findUser(cookie: string | null): { id: string } | null;',
  );
  const compilerOptions = {
    composite: false,
    declaration: false,
    declarationMap: false,
    emitDeclarationOnly: false,
    noEmit: true,
    rewriteRelativeImportExtensions: false,
    types: ['node', 'vite/client'],
  };
  const config = { extends: `${root}/tsconfig.base.json`, compilerOptions, include: ['*'] };
  writeFileSync(`${folder}/tsconfig.json`, JSON.stringify(config));

  const { stdout, status } = spawnSync('tsc', ['-p', folder], { shell: process.platform === 'win32' });
  expect(stdout.toString()).toBe('');
  expect(status).toBe(0);
});
