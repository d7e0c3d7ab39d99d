import { answer, controlled, text } from '@orq-chat/testing';

import { expect, test } from '../test.ts';
import { test as storyTest } from './open-story.ts';

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test.describe('a conversation by finger', () => {
  test.use(phone);

  test('is written, read back, edited and gone on with', async ({ chat, page, router }) => {
    const live = controlled();
    router.script(answer(text(Array.from({ length: 40 }, (_, line) => `Line ${line}.`).join('\n\n'))), live);
    await chat.composer.tap();
    await chat.composer.fill('Tell me all.');
    await chat.button('Send').tap();
    await expect(chat.answers).toContainText('Line 39.');

    // A finger that pulls down reads back; what comes then does not carry the reader away.
    await chat.composer.fill('And more?');
    await chat.button('Send').tap();
    live.send(text(['First']));
    await expect(chat.answers.last()).toContainText('First');
    const session = await page.context().newCDPSession(page);
    await session.send('Input.synthesizeScrollGesture', { x: 180, y: 300, yDistance: 600, speed: 4_000 });
    const latest = chat.button(/^Jump to latest/);
    await expect(latest).toBeVisible();
    const place = () => chat.answers.first().evaluate((element) => element.getBoundingClientRect().top);
    const before = await place();
    live.send(text(Array.from({ length: 40 }, (_, line) => ` word ${line}\n\n`)));
    await expect(chat.answers.last()).toContainText('word 39');
    expect(await place()).toBe(before);
    await latest.tap();
    await expect(latest).toBeHidden();
    live.end();
    await expect(chat.button('Stop')).toBeHidden();

    router.script(answer(text('Changed.')));
    await chat.questions.last().getByRole('button', { name: 'Edit' }).tap();
    await page.getByRole('textbox', { name: 'Edit message' }).fill('And less?');
    await chat.questions.last().getByRole('button', { name: 'Send' }).tap();
    await expect(chat.answers.last()).toContainText('Changed.');
  });

  test('takes a file, and gives it back', async ({ chat, page }) => {
    const choosing = page.waitForEvent('filechooser');
    await chat.button('Attach files').tap();
    await (await choosing).setFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer: Buffer.from('a,b') });
    const files = page.getByRole('list', { name: 'Attachments' }).getByRole('listitem');
    await expect(files).toHaveCount(1);
    await files.getByRole('button', { name: /^Remove/ }).tap();
    await expect(files).toHaveCount(0);
  });
});

storyTest.describe('the parts of a panel by finger', () => {
  storyTest.use(phone);

  storyTest('a drawer opens, takes a conversation, and closes', async ({ openStory, page }) => {
    await openStory('threadlist--docked');
    await page.getByRole('button', { name: 'Conversations' }).tap();
    const list = page.getByRole('navigation', { name: 'Conversations' });
    await expect(list).toBeVisible();
    await list
      .getByRole('button', { name: /^Names for the new plan/ })
      .first()
      .tap();
    await expect(list).toBeHidden();
    await expect(page.getByRole('log')).toContainText('Names for the new plan');
  });

  storyTest('a menu opens, and closes on a tap beside it', async ({ openStory, page }) => {
    await openStory('message--actions');
    await page.getByRole('button', { name: 'More' }).tap();
    const menu = page.getByRole('menu');
    await expect(menu).toBeVisible();
    await page.touchscreen.tap(180, 700);
    await expect(menu).toBeHidden();
  });

  storyTest('a launcher opens a sheet as wide as the phone, and closes it', async ({ openStory, page }) => {
    await openStory('launcher--closed');
    await page.getByRole('button', { name: 'Chat with Ada' }).tap();
    const panel = page.getByRole('region', { name: 'Chat with Ada' });
    await expect(panel).toBeVisible();
    expect(await panel.boundingBox()).toMatchObject({ x: 0, width: 360 });
    await expect(page.getByRole('textbox', { name: 'Message' })).not.toBeFocused();
    await page.getByRole('button', { name: /^Close/ }).tap();
    await expect(panel).toBeHidden();
  });
});
