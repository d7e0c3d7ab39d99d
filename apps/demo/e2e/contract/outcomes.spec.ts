import { answered, asked } from './messages.ts';
import {
  answer,
  byKeyboard,
  byPointer,
  controlled,
  expect,
  listenTo,
  press,
  reject,
  standsStill,
  tabTo,
  test,
  text,
} from './row.ts';

const tall = () => [asked('Tell me all'), answered('A line.\n\n'.repeat(60))];

test.describe('scroll button', () => {
  byKeyboard('is there only while the end is out of sight; End does the same', async ({ open, page }) => {
    const { answers, button, log } = await open({ chat: { initialMessages: tall() } });
    const jump = button('Jump to latest');
    await expect(jump).toHaveCount(0);
    await tabTo(page, answers);
    await press(page, 'PageUp');
    await standsStill(log);
    await expect(jump).toBeVisible();
    await press(page, 'End');
    await expect(jump).toHaveCount(0);
    await expect(answers).toBeFocused();
    await press(page, 'PageUp');
    await standsStill(log);
    await expect(jump).toBeVisible();
    await press(page, 'Tab');
    await expect(jump).toBeFocused();
    await press(page, 'Enter');
    await expect(jump).toHaveCount(0);
    await expect(answers).toBeFocused();
    await expect(log.getByText('A line.').last()).toBeInViewport();
  });

  byPointer('says how many messages are new', async ({ open, page, router }) => {
    router.script(answer(text('A line.\n\n'.repeat(40))), answer(text('More lines.')));
    const { log, button, composer, answers } = await open({
      chat: { initialMessages: tall(), scrollMode: 'manual' },
    });
    await log.hover();
    await page.mouse.wheel(0, -3_000);
    await expect(button('Jump to latest')).toBeVisible();
    await composer.fill('And now?');
    await button('Send').click();
    await expect(answers.last()).toHaveAttribute('aria-busy', 'false');
    await button('Jump to latest, 2 new').click();
    await expect(button(/^Jump to latest/)).toHaveCount(0);
  });
});

test.describe('status line', () => {
  test.use({ failures: true });

  byKeyboard(
    'says Stopped and offline, on screen and once aloud',
    async ({ open, page, router, context }) => {
      const live = controlled();
      router.script(live);
      const { composer, log, region, answers } = await open();
      await tabTo(page, composer);
      await page.keyboard.type('Go');
      await press(page, 'Enter');
      live.send(text(['Half']));
      await expect(answers).toContainText('Half');
      const hear = listenTo(page);
      await press(page, 'Escape');
      await expect(log.getByText('Stopped', { exact: true })).toBeVisible();
      await expect.poll(hear).toEqual(['Stopped']);
      await context.setOffline(true);
      const offline = 'You are offline. Messages wait here until you are back.';
      await expect(region.locator('p', { hasText: offline })).toBeVisible();
      await expect.poll(hear).toEqual(['Stopped', offline]);
      // What is seen is not what is spoken: only the hidden copy is a status.
      for (const line of [
        log.getByText('Stopped', { exact: true }),
        region.locator('p', { hasText: offline }),
      ])
        await expect(
          line.locator('xpath=ancestor-or-self::*[@role="status" or @aria-live="polite"]'),
        ).toHaveCount(0);
    },
  );
  // It has no keys, and nothing to press but the ways on beside it.
});

test.describe('error', () => {
  test.use({ failures: true });

  byKeyboard(
    'is a block with a heading, said at once; Retry goes on to the composer',
    async ({ open, page, router }) => {
      router.script(reject(400), answer(text('Now it works.')));
      const { composer, log, answers } = await open();
      await tabTo(page, composer);
      await page.keyboard.type('Hello');
      const hear = listenTo(page);
      await press(page, 'Enter');
      await expect(log.getByRole('heading', { name: 'Request not accepted', level: 4 })).toBeVisible();
      const retry = log.getByRole('button', { name: 'Retry' });
      await expect(retry).toHaveAccessibleDescription(/Request not accepted.*did not accept this message/);
      await expect(composer).toBeFocused();
      await expect.poll(hear).toEqual(['!Request not accepted. The server did not accept this message.']);
      await tabTo(page, answers, 'Shift+Tab');
      await press(page, 'Enter');
      await tabTo(page, retry);
      await press(page, 'Enter');
      await expect(answers).toContainText('Now it works.');
      await expect(composer).toBeFocused();
      await expect(retry).toHaveCount(0);
    },
  );

  byPointer('is tried again by a press', async ({ open, router }) => {
    router.script(reject(400), answer(text('Now it works.')));
    const { composer, button, answers } = await open();
    await composer.fill('Hello');
    await button('Send').click();
    await button('Retry').click();
    await expect(answers).toContainText('Now it works.');
    await expect(composer).toBeFocused();
  });
});
