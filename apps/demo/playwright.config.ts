import { defineConfig } from '@playwright/test';

import { launchOptions } from '../../scripts/browser.mjs';

// Vite's preview would say `production`, and the handler would warn that it lets everybody in.
process.env['NODE_ENV'] ??= 'test';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'node_modules/.cache/playwright',
  reporter: 'list',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A slow machine is no failure: everything here waits for something that will be seen.
  expect: { timeout: 15_000 },
  use: { launchOptions: launchOptions() },
});
