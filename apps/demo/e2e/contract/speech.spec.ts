import { controlled, expect, listenTo, reject, takeRecord, test, text, type Panel } from './row.ts';

test.beforeEach(async ({ page }) => {
  // Time goes on as ever, and can be put ahead.
  await page.clock.install();
});

async function ask({ composer, answers }: Panel): Promise<void> {
  await composer.fill('Go on');
  await composer.press('Enter');
  await expect(answers).toHaveAttribute('aria-busy', 'true');
}

test('full: that it takes long, then the whole answer without its marks', async ({ open, page, router }) => {
  const live = controlled();
  router.script(live);
  const panel = await open();
  const hear = listenTo(page, { waiting: true });
  await ask(panel);
  await page.clock.runFor(600);
  await expect.poll(hear).toEqual(['Answering']);
  await page.clock.runFor(7_000);
  await expect.poll(hear).toEqual(['Answering', 'Still answering']);
  await page.clock.runFor(15_000);
  const waited = ['Answering', 'Still answering', 'Still answering'];
  await expect.poll(hear).toEqual(waited);
  live.send(
    text(['**Three** things:\n\n| a | b | c |\n| - | - | - |\n', '| 1 | 2 | 3 |\n\n```ts\nlet a\nlet b\n']),
  );
  await expect(panel.answers.getByRole('table')).toBeVisible();
  expect(await hear()).toEqual(waited);
  live.send(text(['```\n\nSee [the page](https://one.example).']));
  live.end();
  await expect
    .poll(hear)
    .toEqual([
      ...waited,
      'Three things: table, 3 columns, 1 row. code block, TypeScript, 2 lines. See the page.',
    ]);
});

test('full: of a long answer the beginning, and how to read on', async ({ open, page, router }) => {
  const live = controlled();
  router.script(live);
  const panel = await open();
  await ask(panel);
  live.send(text(['A sentence of some length. '.repeat(30)]));
  live.end();
  const spoken = `${'A sentence of some length. '.repeat(18)}Press F6 to read on.`;
  await expect.poll(listenTo(page)).toEqual([spoken]);
});

test('sentences: each once it is whole, at most one utterance in 2.5 s', async ({ open, page, router }) => {
  const live = controlled();
  router.script(live);
  const panel = await open({ chat: { announce: 'sentences' } });
  const hear = listenTo(page);
  await ask(panel);
  live.send(text(['One. Two. Thr']));
  await expect(panel.answers).toContainText('One. Two. Thr');
  await page.clock.runFor(2_500);
  await expect.poll(hear).toEqual(['One. Two.']);
  live.send(text(['ee.']));
  live.end();
  await expect(panel.answers).toHaveAttribute('aria-busy', 'false');
  await page.clock.runFor(2_500);
  await expect.poll(hear).toEqual(['One. Two.', 'Three.']);
});

test('status: only that it is there', async ({ open, page, router }) => {
  const live = controlled();
  router.script(live);
  const panel = await open({ chat: { announce: 'status' } });
  await ask(panel);
  live.send(text(['Hello.']));
  live.end();
  await expect.poll(listenTo(page)).toEqual(['Answer ready']);
});

test.describe('off', () => {
  test.use({ failures: true });

  test('nothing, and no error either', async ({ open, page, router }) => {
    const live = controlled();
    router.script(live, reject(400));
    const panel = await open({ chat: { announce: 'off' } });
    await ask(panel);
    await page.clock.runFor(10_000);
    live.send(text(['Hello.']));
    live.end();
    await expect(panel.answers).toHaveAttribute('aria-busy', 'false');
    await panel.ask('Again');
    await expect(panel.button('Retry')).toBeVisible();
    await page.clock.runFor(1_000);
    expect((await takeRecord(page)).speech).toEqual([]);
  });
});

test('words go away after a second, and nothing in a live region takes focus', async ({
  open,
  page,
  router,
}) => {
  const live = controlled();
  router.script(live);
  const panel = await open();
  await ask(panel);
  live.send(text(['Hello.']));
  live.end();
  await expect.poll(listenTo(page)).toEqual(['Hello.']);
  await page.clock.runFor(1_000);
  const regions = page.locator('[role="status"], [role="alert"]');
  await expect(regions).toHaveText(['', '', '']);
  await expect(regions.locator('a, button, input, [tabindex]')).toHaveCount(0);
});
