import { answered, asked } from './messages.ts';
import { controlled, expect, reject, test, text, toolCall } from './row.ts';

// What assistive technology is given in the main states, in files to be read: trees/.
test.use({ timezoneId: 'UTC', locale: 'en-US' });
test.beforeEach(({ page }) => page.clock.setFixedTime('2026-11-22T10:15:00Z'));

const threads = ['Refund policy', 'A trip to Ghent'];

test('empty', async ({ open }) => {
  const { region } = await open({ chat: { suggestions: ['What is new?', 'Tell a story'] } });
  await expect(region.getByRole('button', { name: 'Dictate' })).toBeVisible();
  await expect(region).toMatchAriaSnapshot({ name: 'empty.aria.yml' });
});

test('streaming', async ({ open, router }) => {
  const live = controlled();
  router.script(live);
  const { region, answers, ask } = await open();
  await ask('Go on');
  live.send(text(['Once upon a **time']));
  await expect(answers).toContainText('Once upon a time');
  await expect(region).toMatchAriaSnapshot({ name: 'streaming.aria.yml' });
});

test('settled, with thoughts, a call, code, a table and sources', async ({ open }) => {
  const { region, answers } = await open({
    chat: {
      initialMessages: [
        asked('Which order?'),
        answered([
          { type: 'reasoning', text: 'Let me see.', duration: 4_000 },
          {
            type: 'tool-call',
            id: 'call-1',
            name: 'get_order',
            arguments: '{"order":"8213"}',
            step: 0,
            state: 'done',
            output: 'Three lines.',
          },
          {
            type: 'text',
            text: 'It has **three** lines.[1]\n\n```ts\nconst lines = 3;\n```\n\n| Line | Cost |\n| - | - |\n| 1 | 2 |\n',
          },
          { type: 'source', url: 'https://one.example/orders', title: 'Orders' },
        ]),
      ],
    },
  });
  await expect(answers.getByRole('button', { name: 'Copy code, TypeScript' })).toBeVisible();
  await expect(answers.getByRole('button', { name: 'More actions' })).toBeVisible();
  await expect(region).toMatchAriaSnapshot({ name: 'settled.aria.yml' });
});

test('approval', async ({ open, router }) => {
  const live = controlled();
  router.script(live);
  const { log, ask } = await open();
  await ask('Refund it');
  live.send(toolCall('refund_order', { order: '8213' }));
  live.end();
  await expect(log.getByRole('group', { name: 'Approval needed' })).toBeVisible();
  await expect(log).toMatchAriaSnapshot({ name: 'approval.aria.yml' });
});

test.describe('without luck', () => {
  test.use({ failures: true });

  test('error', async ({ open, router }) => {
    router.script(reject(400));
    const { log, ask, answers } = await open();
    await ask('Hello');
    await expect(answers.getByRole('button', { name: 'Retry' })).toBeVisible();
    await expect(log).toMatchAriaSnapshot({ name: 'error.aria.yml' });
  });

  test('offline', async ({ open, context }) => {
    const { region, ask } = await open();
    await context.setOffline(true);
    await ask('For later');
    await expect(region.getByRole('list', { name: 'Waiting to be sent' })).toContainText('For later');
    await expect(region).toMatchAriaSnapshot({ name: 'offline.aria.yml' });
  });
});

test('a palette', async ({ open, page }) => {
  const { region, composer } = await open();
  await composer.focus();
  await page.keyboard.type('/t');
  await expect(page.getByRole('listbox')).toBeVisible();
  await expect(region.getByRole('form')).toMatchAriaSnapshot({ name: 'palette.aria.yml' });
});

test.describe('a wide panel', () => {
  test.use({ viewport: { width: 1200, height: 800 } });

  test('with its thread list', async ({ open, page }) => {
    await open({ threads, unread: ['A trip to Ghent'] });
    const nav = page.getByRole('navigation', { name: 'Conversations' });
    await expect(nav.getByRole('listitem')).toHaveCount(2);
    await expect(nav).toMatchAriaSnapshot({ name: 'threads.aria.yml' });
  });
});
