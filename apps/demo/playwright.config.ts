import { defineConfig } from '@playwright/test';

import { launchOptions } from '../../scripts/browser.mjs';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'node_modules/.cache/playwright',
  reporter: 'list',
  forbidOnly: Boolean(process.env['CI']),
  use: { launchOptions: launchOptions() },
});
