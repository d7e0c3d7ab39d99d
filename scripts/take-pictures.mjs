// Takes the pictures of docs/images from a running Storybook: `npx pnpm@12.21.0 run storybook`, then this script.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { chromium } from 'playwright-core';

import { launchOptions } from './browser.mjs';

const storybook = process.env.STORYBOOK_URL ?? 'http://localhost:6006';
const folder = fileURLToPath(new URL('../docs/images', import.meta.url));

const wide = { width: 1120, height: 760 };
const phone = { width: 390, height: 760 };

/** Each picture, its story, what the toolbars say, and the size of the window. */
const pictures = [
  { name: 'panel-light', story: 'orqchat--conversation', globals: 'theme:light', viewport: wide },
  { name: 'panel-dark', story: 'orqchat--conversation', globals: 'theme:dark', viewport: wide },
  {
    name: 'panel-rtl',
    story: 'orqchat--conversation',
    globals: 'theme:light;direction:rtl;locale:ar',
    viewport: wide,
  },
  { name: 'panel-phone', story: 'orqchat--conversation', globals: 'theme:light', viewport: phone },
  { name: 'empty-light', story: 'orqchat--empty', globals: 'theme:light', viewport: wide },
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(launchOptions());
try {
  for (const { name, story, globals, viewport } of pictures) {
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
    await page.goto(`${storybook}/iframe.html?id=${story}&viewMode=story&globals=${globals}`);
    await page.locator('[data-orq-part="composer"]').first().waitFor();
    // What loads late, the colours of code last.
    await page.waitForLoadState('networkidle');
    if (story.endsWith('conversation')) await page.locator('[class^="orq-tok"]').first().waitFor();
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
  }
} finally {
  await browser.close();
}
