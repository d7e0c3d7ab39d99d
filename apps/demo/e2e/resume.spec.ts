import { createMemoryStreamStore } from '@orq-chat/server';
import { controlled, text } from '@orq-chat/testing';

import { createChat } from './chat.ts';
import { keptText, pieces } from './kept-text.ts';
import { serveDemo } from './serve-demo.ts';
import { chatRequests, expect, test, toUpstream } from './test.ts';

// The browser writes a line for every connection that breaks.
test.use({ failures: true });

test('a connection that is cut: the answer goes on, to its last byte', async ({
  page,
  chat,
  site,
  router,
}) => {
  const live = controlled();
  router.script(live);
  await chat.ask('Count to five.');
  for (const [index, piece] of pieces.entries()) {
    live.send(text([piece]));
    if (index === 0) await expect(chat.answers).toContainText('One 🙂 and');
    if (index === 1) await expect(chat.answers).toContainText('two é');
    if (index < 3) site.disconnect();
  }
  live.end();
  await expect(chat.button('Regenerate')).toBeVisible();
  await expect(chat.answers).toContainText('five');
  expect(await keptText(page)).toBe(pieces.join(''));
  expect(chatRequests(router)).toHaveLength(1);
});

test('a server that is away for a while: the panel says so, and goes on when it is back', async ({
  page,
  router,
  upstream,
}) => {
  const options = {
    upstream: toUpstream(upstream),
    documents: [],
    streams: createMemoryStreamStore(),
  };
  const before = await serveDemo(options);
  const chat = createChat(page);
  const live = controlled();
  router.script(live);
  await page.goto(before.url);
  await chat.ask('Count to five.');
  live.send(text(pieces.slice(0, 1)));
  await expect(chat.answers).toContainText('One 🙂 and');

  const closed = before.close();
  before.disconnect();
  await closed;
  await expect(chat.answers).toContainText('Reconnecting…');
  live.send(text(pieces.slice(1)));
  live.end();
  const after = await serveDemo(options, Number(new URL(before.url).port));

  await expect(chat.button('Regenerate')).toBeVisible();
  await expect(chat.log).not.toContainText('Reconnecting…');
  expect(await keptText(page)).toBe(pieces.join(''));
  await after.close();
});

test('a page that is reloaded: the answer goes on in its place, to its last byte', async ({
  page,
  chat,
  router,
}) => {
  const live = controlled();
  router.script(live);
  await chat.ask('Count to five.');
  const [first = '', second = '', ...rest] = pieces;
  live.send(text([first]));
  await expect(chat.answers).toContainText('One 🙂 and');

  await page.reload();
  live.send(text([second]));
  await expect(chat.answers).toContainText('two é');
  await expect(chat.button('Stop')).toBeVisible();
  await page.reload();
  live.send(text(rest));
  live.end();

  await expect(chat.button('Regenerate')).toBeVisible();
  await expect(chat.answers).toHaveCount(1);
  expect(await keptText(page)).toBe(pieces.join(''));
  expect(chatRequests(router)).toHaveLength(1);
});

test('an answer that ended while the page was away is there, and whole', async ({ page, chat, router }) => {
  const live = controlled();
  router.script(live);
  await chat.ask('Count to five.');
  live.send(text(pieces.slice(0, 1)));
  await expect(chat.answers).toContainText('One 🙂 and');
  const url = page.url();
  await page.goto('about:blank');
  live.send(text(pieces.slice(1)));
  live.end();
  await expect.poll(() => chatRequests(router)[0]?.state).toBe('done');

  await page.goto(url);
  await expect(chat.button('Regenerate')).toBeVisible();
  expect(await keptText(page)).toBe(pieces.join(''));
});

test('stop after a cut and a reload closes the socket of the provider', async ({
  page,
  chat,
  site,
  router,
  upstream,
}) => {
  const live = controlled();
  router.script(live);
  await chat.ask('Count to five.');
  live.send(text(['One,']));
  await expect(chat.answers).toContainText('One,');
  site.disconnect();
  live.send(text([' two,']));
  await expect(chat.answers).toContainText('two,');
  await page.reload();
  live.send(text([' three']));
  await expect(chat.answers).toContainText('three');
  expect(chatRequests(router)[0]?.state).toBe('streaming');

  await chat.button('Stop').click();
  await expect(chat.log).toContainText('Stopped');
  await expect.poll(() => chatRequests(router)[0]?.state).toBe('aborted');
  await expect.poll(() => upstream.connections).toBe(0);
  await page.reload();
  await expect(chat.log).toContainText('Stopped');
  expect(await keptText(page)).toBe('One, two, three');
});

test('tabs: when the one that writes is closed, the other goes on', async ({
  page,
  context,
  chat,
  site,
  router,
}) => {
  const live = controlled();
  router.script(live);
  const other = await context.newPage();
  await other.goto(site.url);
  const answers = other.getByRole('log').getByRole('article', { name: / said, / });
  await chat.ask('Count to five.');
  live.send(text(pieces.slice(0, 1)));
  await expect(answers).toContainText('One 🙂 and');
  await page.close();

  live.send(text(pieces.slice(1)));
  live.end();
  await expect(answers).toContainText('five');
  await expect(other.getByRole('button', { name: 'Regenerate' })).toBeVisible();
  expect(await keptText(other)).toBe(pieces.join(''));
  expect(chatRequests(router)).toHaveLength(1);
});
