import type { Locator, Page } from '@playwright/test';

import { createChat, type Chat } from '../chat.ts';
import { serveDemo } from '../serve-demo.ts';
import { expect, test as base, toUpstream } from '../test.ts';
import { buildHost } from './build-host.ts';
import { toFragment, type HostOptions } from './host/options.ts';
import { listenTo, startRecorder, takeRecord } from './recorder.ts';

export type Panel = Chat & { readonly region: Locator };

type RowFixtures = {
  /** Opens the host page as a test wants it. */
  readonly open: (options?: HostOptions) => Promise<Panel>;
};

/** A test of a row of the contract, on the host page. */
export const test = base.extend<RowFixtures, { readonly hostFolder: string }>({
  hostFolder: [
    async ({ browserName }, provide, { parallelIndex }) => {
      await provide(await buildHost(`${browserName}-${parallelIndex}`));
    },
    { scope: 'worker' },
  ],

  site: async ({ upstream, hostFolder }, provide) => {
    const site = await serveDemo({ upstream: toUpstream(upstream), documents: [] }, 0, {
      outDir: hostFolder,
      allow: "frame-src 'self'",
    });
    await provide(site);
    await site.close();
  },

  open: async ({ page, site }, provide) => {
    await startRecorder(page);
    await provide(async (options = {}) => {
      await page.goto(`${site.url}/${toFragment(options)}`);
      const region = page.getByRole('region', { name: 'Chat with Ada', exact: true });
      if (options.scene === undefined) await expect(region).toBeVisible();
      return { ...createChat(page), region };
    });
    // What still loads late is not to find its server gone.
    await page.goto('about:blank');
  },
});

/** The same without a pointer: a press of one fails the test. */
export const byKeyboard = test.extend<{ readonly noPointer: void }>({
  noPointer: [
    async ({ page, open: _open }, provide) => {
      await provide();
      const { pointers, keys } = await takeRecord(page);
      expect({ pointers, hasKeys: keys > 0 }).toEqual({ pointers: 0, hasKeys: true });
    },
    { auto: true },
  ],
});

/** The same without a keyboard: a key fails the test. Text still comes, as from dictation or a paste. */
export const byPointer = test.extend<{ readonly noKeyboard: void }>({
  noKeyboard: [
    async ({ page, open: _open }, provide) => {
      await provide();
      const { pointers, keys } = await takeRecord(page);
      expect({ keys, hasPointers: pointers > 0 }).toEqual({ keys: 0, hasPointers: true });
    },
    { auto: true },
  ],
});

/** Presses one key after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses Tab, or another key, until something has focus; where that does not lead to it, the test fails. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < 40; steps += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target).toBeFocused();
}

/** Waits until nothing scrolls any more: a browser may do so smoothly. */
export async function standsStill(element: Locator): Promise<void> {
  let last = Number.NaN;
  const hasMoved = async () => {
    const before = last;
    last = await element.evaluate((moving) => moving.getBoundingClientRect().top);
    return last !== before;
  };
  await expect.poll(hasMoved).toBe(false);
}

export { answer, controlled, reject, text, toolCall, reasoning, citation, finish } from '@orq-chat/testing';
export { expect, listenTo, takeRecord };
