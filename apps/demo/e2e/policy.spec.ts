import { answer, text } from '@orq-chat/testing';

import { chatRequests, expect, test } from './test.ts';

const code = 'Here:\n\n```ts\nconst total = 1;\n```\n\n| a | b |\n| - | - |\n| 1 | 2 |\n';

// The site is served under a strict policy with Trusted Types, and any word on the console fails a test.
test('all that loads late works under a strict policy', async ({ page, chat, router }) => {
  router.script(answer(text(code)));
  await chat.ask('Show me.');
  await expect(chat.answers.locator('.orq-tok-keyword').first()).toBeVisible();
  await expect(chat.answers.getByRole('table')).toBeVisible();

  await chat.button('Parameters').click();
  await page.getByRole('slider', { name: 'Temperature' }).fill('0.4');
  await page.keyboard.press('Escape');
  await chat.composer.press('Control+/');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(chat.composer).toBeFocused();

  await chat.ask('Again.');
  await expect.poll(() => chatRequests(router).at(1)?.body).toMatchObject({ temperature: 0.4 });
});

test('the launcher and the list of conversations work under it too', async ({ page, site, router }) => {
  router.script(answer(text('Fourteen days.')));
  await page.goto(`${site.url}/launcher`);
  const launcher = page.getByRole('button', { name: 'Chat with Orq Chat' });
  await launcher.click();
  const box = page.getByRole('textbox', { name: 'Message' });
  await expect(box).toBeFocused();
  await box.fill('How long may I wait?');
  await box.press('Enter');
  await expect(page.getByRole('log')).toContainText('Fourteen days.');

  await page.getByRole('button', { name: 'Show conversations' }).click();
  const row = page.getByRole('button', { name: 'How long may I wait?', exact: true });
  await row.press('F2');
  await page.getByRole('textbox', { name: 'Title' }).fill('Waiting');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Actions for Waiting' }).click();
  await expect(page.getByRole('menuitem', { name: 'Delete' })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Waiting', exact: true }).press('Delete');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Waiting', exact: true })).toBeVisible();

  await box.press('Escape');
  await expect(page.getByRole('log')).toBeHidden();
  await expect(launcher).toBeFocused();
});

test('the panel works in a frame of another page', async ({ page, site, router }) => {
  router.script(answer(text('From inside.')));
  const host = `${site.url}/host.html`;
  await page.route(host, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<h1>Host</h1><iframe title="Chat" src="${site.url}" width="400" height="600"></iframe>`,
    }),
  );
  await page.goto(host);
  const frame = page.frameLocator('iframe');
  const box = frame.getByRole('textbox', { name: 'Message' });
  await box.fill('Hello');
  await box.press('Enter');
  await expect(frame.getByRole('article', { name: / said, / })).toContainText('From inside.');
  await expect(box).toBeFocused();
});
