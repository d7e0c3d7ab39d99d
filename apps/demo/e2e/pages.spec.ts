import { answer, controlled, reject, text } from '@orq-chat/testing';

import { chatRequests, expect, test } from './test.ts';

test.describe('the hook page', () => {
  test('writes, stops and keeps', async ({ page, site, router }) => {
    const live = controlled();
    router.script(live);
    await page.goto(`${site.url}/custom`);
    const letter = page.getByRole('textbox', { name: 'Your letter' });
    await letter.fill('Dear model, how are you?');
    await letter.press('Enter');
    live.send(text(['I am']));
    await expect(page.getByRole('list')).toContainText('I am');
    live.send(text([' well']));
    await expect(page.getByRole('list')).toContainText('I am well');

    await page.getByRole('button', { name: 'Stop' }).click();
    await expect(page.getByText('You put the pen down here.')).toBeVisible();
    await expect(page.getByRole('list')).toContainText('I am well');
    await expect.poll(() => chatRequests(router)[0]?.state).toBe('aborted');
  });

  test('a letter that waits goes out when its writer says so', async ({ page, site, router }) => {
    const live = controlled();
    router.script(live, answer(text('And you?')));
    await page.goto(`${site.url}/custom`);
    const letter = page.getByRole('textbox', { name: 'Your letter' });
    await letter.fill('How are you?');
    await letter.press('Enter');
    live.send(text(['I am']));
    await expect(page.getByRole('list')).toContainText('I am');
    await letter.fill('I am fine.');
    await letter.press('Enter');
    await page.getByRole('button', { name: 'Stop' }).click();

    await expect(page.getByText('You put the pen down here.')).toBeVisible();
    await expect(page.getByText('I am fine.')).toBeVisible();
    expect(chatRequests(router)).toHaveLength(1);
    await page.getByRole('button', { name: 'Send now' }).click();
    await expect(page.getByRole('list')).toContainText('And you?');
    await expect(page.getByText('Waiting')).toBeHidden();
  });

  test.describe('when it fails', () => {
    test.use({ failures: true });

    test('says so in its own words, and asks again', async ({ page, site, router }) => {
      router.script(reject(429), answer(text('Here I am.')));
      await page.goto(`${site.url}/custom`);
      await page.getByRole('textbox', { name: 'Your letter' }).fill('Hello?');
      await page.getByRole('button', { name: 'Send' }).click();
      await expect(page.getByRole('alert')).toHaveText(
        'Too many letters at once. Wait a moment, then ask again.',
      );
      await page.getByRole('button', { name: 'Ask again' }).click();
      await expect(page.getByRole('list')).toContainText('Here I am.');
      await expect(page.getByRole('alert')).toBeHidden();
    });
  });
});

test.describe('the client page', () => {
  test('shows each event as the loop gets it', async ({ page, site, router }) => {
    router.script(answer(text(['One', ' two'])));
    await page.goto(`${site.url}/client`);
    await page.getByRole('combobox', { name: 'Model' }).selectOption('local/echo');
    await page.getByRole('textbox', { name: 'Message' }).fill('Count.');
    await page.getByRole('button', { name: 'Send' }).click();

    await expect(page.getByRole('status')).toHaveText('Complete');
    const events = page.getByRole('list', { name: 'Events' }).getByRole('listitem');
    await expect(events).toContainText([
      'role',
      'content "One"',
      'content " two"',
      'finish_reason "stop"',
      'usage',
    ]);
    await events.nth(1).click();
    await expect(events.nth(1)).toContainText('"object": "chat.completion.chunk"');
    await page.getByText('Folded into an answer').click();
    await expect(page.locator('.folded pre')).toHaveText('One two');
    expect(chatRequests(router)[0]?.body).toMatchObject({ model: 'local/echo', stream: true });
  });

  test('aborts down to the provider', async ({ page, site, router }) => {
    const live = controlled();
    router.script(live);
    await page.goto(`${site.url}/client`);
    await page.getByRole('button', { name: 'Send' }).click();
    live.send(text(['One']));
    await expect(page.getByRole('list', { name: 'Events' })).toContainText('One');
    await page.getByRole('button', { name: 'Abort' }).click();
    await expect(page.getByRole('status')).toContainText('Aborted');
    await expect.poll(() => chatRequests(router)[0]?.state).toBe('aborted');
  });
});

test('each way of use says who answers, and shows its source', async ({ page, site }) => {
  for (const { path, source } of [
    { path: '/', source: 'panel/panel-page.tsx' },
    { path: '/launcher', source: 'launcher/launcher-page.tsx' },
    { path: '/custom', source: 'hook/hook-page.tsx' },
    { path: '/client', source: 'client/client-page.tsx' },
  ]) {
    await page.goto(site.url + path);
    await expect(page.getByText('router.test answers')).toBeVisible();
    await page.getByRole('link', { name: /^Source/ }).click();
    await expect(page.getByRole('heading', { name: source })).toBeVisible();
  }
});

test('a host may forbid inline scripts, inline styles and evaluated text', async ({ page, site }) => {
  const response = await page.goto(site.url);
  expect(response?.headers()['content-security-policy']).toContain("script-src 'self'; style-src 'self'");
  // The tour holds all that Markdown can do; what the policy blocks would be on the console.
  await page.getByRole('textbox', { name: 'Message' }).fill('Show me everything.');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('log').getByRole('button', { name: 'Regenerate' })).toBeVisible();
  await expect(page.getByRole('log').getByRole('table').first()).toBeVisible();
});

test('the theme that is chosen stays', async ({ page, site }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(site.url);
  await page.getByRole('button', { name: 'Theme: auto' }).click();
  await page.getByRole('button', { name: 'Theme: light' }).click();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Theme: dark' })).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(14, 15, 18)');
});

test('nothing is wider than a small phone', async ({ page, site, router }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  router.script(
    answer(
      text(
        `\`\`\`ts\n${'const wide = '.repeat(20)}\n\`\`\`\n\n| a | b |\n| - | - |\n| ${'x'.repeat(200)} | y |`,
      ),
    ),
  );
  for (const path of ['/', '/launcher', '/custom', '/client', '/source/client']) {
    await page.goto(site.url + path);
    if (path === '/') {
      await page.getByRole('textbox', { name: 'Message' }).fill('Something wide.');
      await page.keyboard.press('Enter');
    }
    await expect(page.getByRole('main')).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, path).toBeLessThanOrEqual(0);
  }
});
