import { answer, controlled, createTestRouter, text, type Reply } from '@orq-chat/testing';
import { beforeAll, expect, it } from 'vitest';

import { Orq } from '../client/orq.ts';
import { messageText } from '../message/create-message.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { createChatSession } from './create-chat-session.ts';
import { selectMessages } from './select.ts';
import { createTestTabs } from './test/create-test-tabs.ts';
import type { ChatSession } from './types.ts';

// Loaded when they are wanted; a test should not have to wait for that.
beforeAll(() =>
  Promise.all([
    import('./keep-saved.ts'),
    import('./run-tools.ts'),
    import('../client/check-params.ts'),
    import('../client/wire.ts'),
    import('./create-step.ts'),
  ]),
);

const texts = (session: ChatSession) => selectMessages(session.getSnapshot()).map(messageText);
const turns = async () => {
  for (let turn = 0; turn < 60; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Two tabs of one browser that show the same conversation. */
async function openTwo(...replies: readonly Reply[]) {
  const router = createTestRouter();
  router.script(...replies);
  const client = new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch });
  const storage = createMemoryStorage();
  const tabs = createTestTabs();
  const [left, right] = [tabs.open(), tabs.open()];
  const open = async (environment: typeof left) => {
    const session = createChatSession({ client, model: 'a/b', threadId: 't', storage, environment });
    session.subscribe(() => undefined);
    await session.ready;
    return session;
  };
  const one = await open(left);
  const two = await open(right);
  await turns();
  return { router, storage, left, right, one, two };
}

it('mirrors an answer live in the other tab, and what is shown stays the same', async () => {
  const live = controlled();
  const { one, two, router } = await openTwo(live);
  one.send('Hi');
  await turns();
  live.send(text(['Hello']));
  await turns();
  expect(texts(two)).toEqual(['Hi', 'Hello']);
  expect(two.getSnapshot().turn.status).toBe('streaming');
  live.end();
  await turns();
  expect(two.getSnapshot().turn.status).toBe('idle');
  expect(two.getSnapshot().thread).toEqual(one.getSnapshot().thread);
  expect(router.requests).toHaveLength(1);
});

it('shows a tab that is opened while an answer comes how things stand', async () => {
  const live = controlled();
  const { one, two } = await openTwo(live);
  one.send('Hi');
  await turns();
  live.send(text(['Hello']));
  await turns();
  expect(texts(two)).toEqual(['Hi', 'Hello']);
  one.stop();
});

it('stops the answer from either tab, and keeps what had come', async () => {
  const live = controlled();
  const { one, two, router } = await openTwo(live);
  one.send('Hi');
  await turns();
  live.send(text(['Hello']));
  await turns();
  two.stop();
  expect(two.getSnapshot().turn.status).toBe('idle');
  await turns();
  expect(router.requests[0]?.aborted).toBe(true);
  expect(texts(one)).toEqual(['Hi', 'Hello']);
  expect(selectMessages(one.getSnapshot()).at(-1)).toMatchObject({ status: 'stopped' });
  expect(two.getSnapshot().thread).toEqual(one.getSnapshot().thread);
});

it('queues what the other tab sends, and tells it how that ended', async () => {
  const live = controlled();
  const { one, two, router } = await openTwo(live, answer(text('Second.')));
  one.send('One');
  await turns();
  const second = two.sendAsync('Two');
  await turns();
  expect(one.getSnapshot().queue).toHaveLength(1);
  live.send(text('First.'));
  live.end();
  expect((await second).outcome).toBe('complete');
  expect(texts(one)).toEqual(['One', 'First.', 'Two', 'Second.']);
  expect(texts(two)).toEqual(texts(one));
  expect(router.requests).toHaveLength(2);
});

it('says that an answer was cut when the tab that wrote it is gone', async () => {
  const live = controlled();
  const { one, two, left, right, storage } = await openTwo(live, answer(text(' again.')));
  one.send('Hi');
  await turns();
  live.send(text(['Hello']));
  await turns();
  left.kill();
  await turns();
  right.advance(500);
  await turns();
  expect(selectMessages(two.getSnapshot()).at(-1)).toMatchObject({
    status: 'failed',
    outcome: 'disconnected',
  });
  two.resume();
  await turns();
  expect(texts(two)).toEqual(['Hi', 'Hello again.']);
  expect(await storage.read('t')).toMatchObject({
    thread: { thread: { headId: two.getSnapshot().path.at(-1) } },
  });
});

it('follows an edit, a name and a branch', async () => {
  const { one, two } = await openTwo(answer(text('A')), answer(text('B')));
  await one.sendAsync('Hi');
  one.regenerate();
  await turns();
  one.rename('Greetings');
  await turns();
  expect(two.getSnapshot().thread).toEqual(one.getSnapshot().thread);
  two.selectBranch(Object.values(two.getSnapshot().thread.nodes)[1]?.message.id ?? '');
  await turns();
  expect(texts(one)).toEqual(['Hi', 'A']);
});
