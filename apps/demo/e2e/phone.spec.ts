import { answer, controlled, text } from '@orq-chat/testing';

import { expect, test } from './test.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

test('on a phone a finger asks, stops and asks again', async ({ chat, page, router }) => {
  const live = controlled();
  router.script(live, answer(text('In 1275.')));
  // In smaller text a phone would zoom into the box.
  await expect(chat.composer).toHaveCSS('font-size', '16px');
  await chat.composer.tap();
  await chat.composer.fill('What is the capital of the Netherlands?');
  await chat.button('Send').tap();
  live.send(text(['Amsterdam']));
  await expect(chat.answers).toContainText('Amsterdam');
  await chat.button('Stop').tap();
  await expect(chat.log).toContainText('Stopped');

  // Nothing hovers here, so what an older message can do is in view all the time.
  await expect(chat.questions.getByRole('button', { name: 'Edit' })).toBeVisible();
  await chat.answers.getByRole('button', { name: 'Regenerate' }).last().tap();
  await expect(chat.answers).toContainText('In 1275.');

  const controls = await page.getByRole('region', { name: /^Chat/ }).getByRole('button').all();
  expect(controls.length).toBeGreaterThan(4);
  for (const control of controls) {
    const box = await control.boundingBox();
    if (!box) continue;
    const name = await control.ariaSnapshot();
    expect(Math.min(box.width, box.height), `the size of ${name}`).toBeGreaterThanOrEqual(24);
  }
});

test.describe('at 320 px, as 640 px are at 200 % zoom', () => {
  test.use({ viewport: { width: 320, height: 480 }, isMobile: false });

  test('nothing is lost at the side, and the box is in view', async ({ chat, page, router }) => {
    router.script(
      answer(text(`A ${'long'.repeat(60)} word.\n\n| ${'a | '.repeat(20)}\n|${'-|'.repeat(20)}\n`)),
    );
    await chat.ask('Hello?');
    await expect(chat.button('Regenerate')).toBeVisible();
    const panel = page.getByRole('region', { name: /^Chat/ });
    const parts = [...(await panel.getByRole('button').all()), chat.answers.getByRole('paragraph').first()];
    for (const part of parts) {
      const box = await part.boundingBox();
      if (!box) continue;
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.x + box.width).toBeLessThanOrEqual(320);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await expect(chat.composer).toBeInViewport();
    await expect(chat.button(/^Send/)).toBeInViewport({ ratio: 1 });
  });
});
