import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test as setup } from '@playwright/test';

import { catalogue } from './open-story.ts';

setup('the catalogue of stories builds', async () => {
  setup.setTimeout(300_000);
  const root = fileURLToPath(new URL('../../../..', import.meta.url));
  const storybook = join(root, 'node_modules/storybook/dist/bin/dispatcher.js');
  const build = spawn(
    process.execPath,
    [storybook, 'build', '--test', '--quiet', '--output-dir', catalogue],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const [code] = (await once(build, 'exit')) as [number | null];
  expect(code).toBe(0);
});
