import { fileURLToPath } from 'node:url';

import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defaultClientConditions, defaultServerConditions } from 'vite';
import { defineConfig } from 'vitest/config';

import { launchOptions } from './scripts/browser.mjs';
import { lezerForChat } from './vite.lezer.ts';

// A fresh object per project: Vitest writes the instance's name into it.
const browser = () => ({
  enabled: true,
  headless: true,
  screenshotFailures: false,
  provider: playwright({ launchOptions: launchOptions() }),
  instances: [{ browser: 'chromium' as const }],
});

// Everything that the browser tests import from node_modules, each also a devDependency of the
// root. Vite could find these by itself, but it does so while tests run and then reloads the
// page under them: a failure on a fresh clone only. So nothing is looked for.
const optimizeDeps = {
  noDiscovery: true,
  include: [
    '@tanstack/react-query',
    '@testing-library/react',
    'react',
    'react-dom',
    'react-dom/client',
    'react-dom/server',
    'react/jsx-dev-runtime',
    'react/jsx-runtime',
  ],
};

// React 18.3, and what must use it: their own package installs them together.
const react18 = Object.fromEntries(
  ['react', 'react-dom', '@testing-library/react', '@tanstack/react-query'].map((name) => [
    name,
    fileURLToPath(new URL(`packages/hooks/react-18/node_modules/${name}`, import.meta.url)),
  ]),
);

export default defineConfig({
  plugins: [lezerForChat()], // the parser that is published
  // Packages are tested from their sources. jsdom counts as a client, node as a server.
  resolve: { conditions: ['orq-chat-source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['orq-chat-source', ...defaultServerConditions] } },
  test: {
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          include: ['packages/*/src/**/*.test.ts', 'scripts/**/*.test.ts', 'apps/*/src/**/*.test.ts'],
          exclude: ['**/*.browser.test.ts', '**/node_modules/**'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        test: {
          name: 'dom',
          environment: 'jsdom',
          include: ['packages/*/src/**/*.dom.test.tsx'],
          setupFiles: ['scripts/setup-dom.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        resolve: { alias: react18 },
        test: {
          name: 'dom-react-18',
          environment: 'jsdom',
          include: [
            'packages/hooks/src/**/*.dom.test.tsx',
            'packages/hooks/src/**/server-*.test.ts',
            'packages/components/src/orq-chat/{hydrate,orq-chat}.dom.test.tsx',
            'packages/components/src/orq-chat/server-*.test.ts',
            'packages/components/src/internal/*.dom.test.tsx',
          ],
          setupFiles: ['scripts/setup-dom.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        optimizeDeps,
        test: {
          name: 'browser',
          include: ['packages/*/src/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['scripts/setup-browser.ts'],
          browser: browser(),
        },
      },
      {
        extends: true,
        test: { name: 'examples', environment: 'node', include: ['examples/*/*.test.ts'] },
      },
      {
        extends: true,
        plugins: [
          storybookTest({
            configDir: fileURLToPath(new URL('.storybook', import.meta.url)),
            initialGlobals: { isChecked: true },
          }),
        ],
        optimizeDeps: { ...optimizeDeps, include: [...optimizeDeps.include, 'axe-core'] },
        test: { name: 'stories', browser: browser() },
      },
    ],
  },
});
