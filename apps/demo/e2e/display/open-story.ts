import { fileURLToPath } from 'node:url';

import { test as base, type Page } from '@playwright/test';
import { preview } from 'vite';

/** Where the built stories are. */
export const catalogue = fileURLToPath(new URL('../../node_modules/.cache/stories', import.meta.url));

/** What the toolbars of the stories say. */
export type Look = Partial<Record<'theme' | 'direction' | 'locale' | 'density' | 'width', string>>;

/** What comes last in a story that is not whole once it has played: an answer, or a part that loads late. */
const last: Readonly<Record<string, string>> = {
  'orqchat--approval': '.orq-approval',
  'orqchat--branches': '.orq-branch-picker',
  'orqchat--conversation': '.orq-tok-keyword',
  'orqchat--empty': '.orq-suggestion',
  'orqchat--long-answer': '.orq-table-menu',
  'orqchat--queue': '.orq-queued',
  'orqchat--rate-limited': '.orq-error',
  'orqchat--sources': '.orq-citation-link',
  'orqchat--streaming': '.orq-text[data-streaming]',
  'orqchat--thinking': '.orq-reasoning',
  'orqchat--unreachable': '.orq-error',
  'orqchat--waiting': '.orq-waiting',
};

type Fixtures = {
  /** Shows a story, and waits until it has played and nothing more loads. */
  readonly openStory: (id: string, look?: Look) => Promise<void>;
};

type WorkerFixtures = { readonly storybook: string };

export const test = base.extend<Fixtures, WorkerFixtures>({
  storybook: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern.
    async ({}, provide) => {
      const server = await preview({
        root: catalogue,
        configFile: false,
        logLevel: 'error',
        build: { outDir: '.' },
        preview: { host: '127.0.0.1', port: 0 },
      });
      await provide(server.resolvedUrls?.local[0] ?? '');
      await server.close();
    },
    { scope: 'worker' },
  ],

  openStory: async ({ page, storybook }, provide) => {
    await provide(async (id, look = {}) => {
      const globals = Object.entries(look).map(([name, value]) => `${name}:${value}`);
      await page.goto(`${storybook}iframe.html?id=${id}&viewMode=story&globals=${globals.join(';')}`);
      await hasPlayed(page);
      const selector = last[id];
      if (selector !== undefined) await page.locator(selector).first().waitFor({ state: 'attached' });
      await page.waitForLoadState('networkidle');
    });
  },
});

declare const __STORYBOOK_ADDONS_CHANNEL__: { last(event: string): unknown } | undefined;

async function hasPlayed(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      typeof __STORYBOOK_ADDONS_CHANNEL__ !== 'undefined' &&
      __STORYBOOK_ADDONS_CHANNEL__.last('storyFinished') !== undefined,
  );
}

export { expect } from '@playwright/test';
