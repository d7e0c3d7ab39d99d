import type { Page } from '@playwright/test';

import { expect, test } from './open-story.ts';

test.use({ viewport: { width: 390, height: 760 }, hasTouch: true, isMobile: true });

/** A phone's keyboard: the visual viewport becomes lower, and the layout does not. */
async function openKeyboard(page: Page, height: number): Promise<void> {
  await page.evaluate((covered) => {
    const view = window.visualViewport;
    if (!view) throw new Error('There is no visual viewport.');
    Object.defineProperty(view, 'height', { configurable: true, value: window.innerHeight - covered });
    view.dispatchEvent(new Event('resize'));
  }, height);
}

const boxOf = async (page: Page, part: string) => {
  const box = await page.locator(`[data-orq-part="${part}"]`).boundingBox();
  if (!box) throw new Error(`There is no ${part}.`);
  return box;
};

for (const story of ['orqchat--conversation', 'launcher--open'])
  test(`${story} stays above a keyboard`, async ({ openStory, page }) => {
    await openStory(story);
    await page.getByRole('textbox', { name: 'Message' }).tap();
    const before = await boxOf(page, 'composer');
    await openKeyboard(page, 300);
    await expect.poll(async () => (await boxOf(page, 'composer')).y).toBeLessThanOrEqual(before.y - 280);
    const after = await boxOf(page, 'composer');
    expect(after.y + after.height).toBeLessThanOrEqual(760 - 300);
    expect(after.height).toBe(before.height);

    await openKeyboard(page, 0);
    await expect.poll(async () => (await boxOf(page, 'composer')).y).toBe(before.y);
  });

for (const story of ['orqchat--conversation', 'launcher--open'])
  test(`${story} keeps clear of a phone's own edges`, async ({ openStory, page }) => {
    await openStory(story);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 50, bottom: 34 } });
    await expect
      .poll(async () => {
        const { y, height } = await boxOf(page, 'composer');
        return y + height;
      })
      .toBeLessThanOrEqual(760 - 34);
    if (story.startsWith('launcher'))
      expect((await boxOf(page, 'thread-header')).y).toBeGreaterThanOrEqual(50);
  });
