import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { reject } from '@orq-chat/testing';
import type { Request } from '@playwright/test';

import { chatRequests, expect, secretKey, test } from './test.ts';

test.use({ failures: true });

test('the key reaches the provider and nothing that the browser sends, gets or runs', async ({
  page,
  site,
  router,
}) => {
  const seen: Promise<readonly string[]>[] = [];
  page.on('requestfinished', (request) => seen.push(readExchange(request)));

  await page.goto(site.url);
  // A provider that repeats the key is the likeliest leak.
  router.script(reject(400, { message: `The key ${secretKey} may not do that.` }));
  await page.getByRole('textbox', { name: 'Message' }).fill('Hello?');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Retry' }).click();
  await expect(page.getByRole('log').getByRole('button', { name: 'Regenerate' })).toBeVisible({
    timeout: 60_000,
  });
  for (const name of ['Hook', 'Client']) await page.getByRole('link', { name, exact: true }).click();
  await page.getByRole('button', { name: 'Send' }).click();
  await expect(page.getByText('Complete')).toBeVisible({ timeout: 60_000 });

  const texts = (await Promise.all(seen)).flat();
  expect(
    texts.filter((text) => text.includes('createRoot') || text.includes('text/event-stream')).length,
  ).toBeGreaterThan(1);
  expect(texts.filter((text) => text.includes(secretKey))).toEqual([]);
  expect(chatRequests(router).map(({ headers }) => headers['authorization'])).toEqual([
    `Bearer ${secretKey}`,
    `Bearer ${secretKey}`,
    `Bearer ${secretKey}`,
  ]);
});

// The whole test run builds the demo with the key in its environment, as a host does that builds where it runs.
test('the key is in no file of the build', () => {
  const folder = fileURLToPath(new URL('../dist', import.meta.url));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  expect(files.filter(({ name }) => name.endsWith('.js')).length).toBeGreaterThan(1);
  const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1'));
  expect(texts.filter((text) => text.includes(secretKey)).length).toBe(0);
});

/** All that went either way, as text. */
async function readExchange(request: Request): Promise<readonly string[]> {
  const response = await request.response();
  return [
    request.url(),
    JSON.stringify(await request.allHeaders()),
    request.postData() ?? '',
    JSON.stringify(await response?.allHeaders()),
    (await response?.text()) ?? '',
  ];
}
