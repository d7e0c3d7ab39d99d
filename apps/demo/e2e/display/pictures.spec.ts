import { fileURLToPath } from 'node:url';

import type { Page } from '@playwright/test';

import { launchOptions } from '../../../../scripts/browser.mjs';
import { expect, test, type Look } from './open-story.ts';

/** The states that differ most from each other, each a story. */
const states = [
  'orqchat--empty',
  'orqchat--conversation',
  'orqchat--long-answer',
  'orqchat--streaming',
  'orqchat--rate-limited',
  'orqchat--approval',
  'orqchat--sources',
] as const;

const looks: Readonly<Record<string, Look>> = {
  light: { theme: 'light' },
  dark: { theme: 'dark' },
  rtl: { theme: 'light', direction: 'rtl', locale: 'ar' },
  compact: { theme: 'light', density: 'compact' },
};

/** Fonts of a known version, drawn without hints, so that every Linux draws the same. */
const fonts = {
  Inter: import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2'),
  'JetBrains Mono': import.meta
    .resolve('@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2'),
  'Noto Sans Arabic': import.meta
    .resolve('@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2'),
};

async function pinFonts(page: Page): Promise<void> {
  for (const [name, file] of Object.entries(fonts))
    await page.route(`**/pinned/${encodeURIComponent(name)}`, (route) =>
      route.fulfill({ path: fileURLToPath(file), contentType: 'font/woff2' }),
    );
  await page.addInitScript((names) => {
    for (const name of names) {
      const face = new FontFace(name, `url('/pinned/${encodeURIComponent(name)}')`, { weight: '100 900' });
      document.fonts.add(face);
      void face.load();
    }
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.story-page.story-page .orq-root, .story-page.story-page {
      --orq-font: Inter, 'Noto Sans Arabic';
      --orq-font-mono: 'JetBrains Mono';
    }`);
    document.adoptedStyleSheets.push(sheet);
  }, Object.keys(fonts));
}

const { args, ...browser } = launchOptions();

test.use({
  viewport: { width: 480, height: 560 },
  contextOptions: { reducedMotion: 'reduce' },
  timezoneId: 'UTC',
  launchOptions: {
    ...browser,
    args: [...args, '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'],
  },
});

test.skip(process.platform !== 'linux', 'Other systems draw the same letters with other edges.');

for (const state of states)
  for (const [name, look] of Object.entries(looks))
    test(`${state} in ${name} looks as it did`, async ({ openStory, page }) => {
      // Nothing counts down and nothing is late.
      await page.clock.setFixedTime('2026-11-22T10:15:00Z');
      await pinFonts(page);
      await openStory(state, look);
      await page.evaluate(() => document.fonts.ready);
      await expect(page).toHaveScreenshot(`${state.replace(/^.*--/, '')}-${name}.png`, {
        threshold: 0.05,
        maxDiffPixels: 60,
      });
    });
