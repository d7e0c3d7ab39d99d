import type { Page } from '@playwright/test';

import { findColorOnly, findFaint, findUnframed } from './measure-forced.ts';
import { findLostText, findMotion, findSidewaysScroll, findSmallTargets, watchMotion } from './measure.ts';
import { expect, test } from './open-story.ts';
import { fingerStates, states } from './states.ts';

/** The spacing that a reader may ask for (WCAG 2.2, 1.4.12). */
const spacing = `* {
  line-height: 1.5 !important;
  letter-spacing: 0.12em !important;
  word-spacing: 0.16em !important;
}
p { margin-block-end: 2em !important; }`;

/** Narrow windows: 1280 px at 200 % zoom, at 400 %, and the smallest phone. */
const widths = [640, 320, 280];

/** What hangs on a button is placed anew with the frame after the window has its size. */
async function resize(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 720 });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}

test.describe('whatever a reader has set', () => {
  test.use({ viewport: { width: 1280, height: 720 }, contextOptions: { reducedMotion: 'reduce' } });

  for (const state of states) {
    test(`${state} keeps still, and keeps its targets, borders and text`, async ({ openStory, page }) => {
      await page.addInitScript(watchMotion);
      await openStory(state, { theme: 'auto' });
      expect.soft(await page.evaluate(findMotion), 'motion').toEqual([]);
      await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
      expect.soft(await page.evaluate(findSmallTargets, 24), 'targets').toEqual([]);
      expect.soft(await page.evaluate(findLostText), 'text').toEqual([]);

      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ forcedColors: 'active', colorScheme });
        expect.soft(await page.evaluate(findUnframed), `borders, forced ${colorScheme}`).toEqual([]);
        expect.soft(await page.evaluate(findFaint), `icons, forced ${colorScheme}`).toEqual([]);
        expect.soft(await page.evaluate(findColorOnly), `states, forced ${colorScheme}`).toEqual([]);
      }
      await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });

      for (const width of widths) {
        await resize(page, width);
        expect.soft(await page.evaluate(findSidewaysScroll), `${width} px`).toEqual([]);
        expect.soft(await page.evaluate(findLostText), `text at ${width} px`).toEqual([]);
      }
      await page.addStyleTag({ content: spacing });
      for (const width of [1280, 320]) {
        await resize(page, width);
        expect.soft(await page.evaluate(findLostText), `spaced text at ${width} px`).toEqual([]);
        expect.soft(await page.evaluate(findSidewaysScroll), `spaced at ${width} px`).toEqual([]);
      }
    });
  }
});

test.describe('under a finger', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  for (const state of fingerStates) {
    test(`${state} has targets of 44 px`, async ({ openStory, page }) => {
      await openStory(state);
      expect(await page.evaluate(findSmallTargets, 44)).toEqual([]);
      expect(await page.evaluate(findSidewaysScroll)).toEqual([]);
    });
  }
});
