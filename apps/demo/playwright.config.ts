import { defineConfig } from '@playwright/test';

import { launchOptions } from '../../scripts/browser.mjs';

// Vite's preview would say `production`, and the handler would warn that it lets everybody in.
process.env['NODE_ENV'] ??= 'test';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'node_modules/.cache/playwright',
  snapshotPathTemplate: '{testDir}/display/pictures/{arg}{ext}',
  reporter: 'list',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  // A slow machine is no failure: everything here waits for something that will be seen.
  expect: {
    timeout: 15_000,
    toMatchAriaSnapshot: { pathTemplate: '{testDir}/contract/trees/{arg}{ext}' },
  },
  use: { launchOptions: launchOptions() },
  projects: [
    { name: 'demo', testIgnore: 'display/**' },
    { name: 'stories', testMatch: 'display/build.setup.ts' },
    // How the states of the panel look: each is a story, so these need the built catalogue.
    { name: 'display', testMatch: 'display/*.spec.ts', dependencies: ['stories'], timeout: 120_000 },
  ],
});
