import { answer, controlled, text } from '@orq-chat/testing';

import { findRedis, startRedis } from '../../../scripts/redis.mjs';
import { createChat } from './chat.ts';
import { keptText, pieces } from './kept-text.ts';
import { startNode, type DemoNode } from './node/start-node.ts';
import { chatRequests, expect, test as base, toUpstream } from './test.ts';

const hasRedis = findRedis() !== undefined;
const reason = 'There is no redis-server; run `node scripts/redis.mjs`.';
if (!hasRedis) console.warn(`Skipped: the server behind Redis is replaced. ${reason}`);

type Fixtures = {
  /** Starts the demo's server as a process, on a port of one's own choice or any. */
  readonly startServer: (port?: number) => Promise<DemoNode>;
};

const test = base.extend<Fixtures>({
  // The browser writes a line for every connection that breaks.
  failures: true,

  startServer: async ({ upstream }, provide) => {
    const redis = await startRedis();
    const servers: DemoNode[] = [];
    await provide(async (port = 0) => {
      const server = await startNode({ upstream: toUpstream(upstream), port, redis: redis.path });
      servers.push(server);
      return server;
    });
    await Promise.all(servers.map((server) => server.kill()));
    await redis.stop();
  },
});
test.skip(!hasRedis, reason);

test('a redeploy: the new process goes on with the answer of the old one, to its last byte', async ({
  page,
  router,
  startServer,
}) => {
  const old = await startServer();
  const chat = createChat(page);
  const live = controlled();
  router.script(live);
  await page.goto(old.url);
  await chat.ask('Count to five.');
  const [first = '', second = '', ...rest] = pieces;
  live.send(text([first]));
  await expect(chat.answers).toContainText('One 🙂 and');

  await old.retire();
  live.send(text([second]));
  await startServer(old.port);
  await expect(chat.answers).toContainText('two é');
  live.send(text(rest));
  live.end();

  await expect(chat.button('Regenerate')).toBeVisible();
  expect(await keptText(page)).toBe(pieces.join(''));
  expect(chatRequests(router)).toHaveLength(1);
  expect(await old.ended).toBe(0);
});

test('a server that is killed: all that it wrote is there, and the answer can be continued', async ({
  page,
  router,
  startServer,
}) => {
  const old = await startServer();
  const chat = createChat(page);
  const live = controlled();
  router.script(live);
  await page.goto(old.url);
  await chat.ask('Count to five.');
  live.send(text(['One, two,']));
  await expect(chat.answers).toContainText('One, two,');

  await old.kill();
  await startServer(old.port);
  await expect(chat.answers).toContainText('The reply stopped after 2 words.');
  expect(await keptText(page)).toBe('One, two,');

  router.script(answer(text(' three.')));
  await chat.button('Continue').click();
  await expect(chat.answers).toContainText('One, two, three.');
});
