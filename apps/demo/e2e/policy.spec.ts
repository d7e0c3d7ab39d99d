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
