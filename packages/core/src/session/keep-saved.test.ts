import 'fake-indexeddb/auto';

import { answer, controlled, createTestRouter, text, toolCall, type Reply } from '@orq-chat/testing';
import { beforeAll, describe, expect, it, vi } from 'vitest';

import { Orq } from '../client/orq.ts';
import { messageText } from '../message/create-message.ts';
import { createIndexedDbStorage } from '../storage/indexed-db.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import type { ChatStorage } from '../storage/types.ts';
import { createChatSession, type ChatSessionInit } from './create-chat-session.ts';
import { selectMessages } from './select.ts';
import { createTestEnvironment } from './test/create-test-environment.ts';
import type { ChatSession } from './types.ts';

// Loaded when they are wanted; a test should not have to wait for that.
beforeAll(() =>
  Promise.all([
    import('../client/wire.ts'),
    import('./create-step.ts'),
    import('../message/to-message-params.ts'),
    import('./keep-saved.ts'),
    import('./read-inputs.ts'),
    import('./run-tools.ts'),
    import('./tool-params.ts'),
    import('../message/to-message-params.ts'),
  ]),
);

const router = createTestRouter();
const client = new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch });
const texts = (session: ChatSession) => selectMessages(session.getSnapshot()).map(messageText);
const turns = async () => {
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

function open(storage: ChatStorage, init: Partial<ChatSessionInit> = {}, ...replies: readonly Reply[]) {
  router.script(...replies);
  const environment = createTestEnvironment();
  const session = createChatSession({ client, model: 'a/b', threadId: 't', storage, environment, ...init });
  return { session, environment };
}

describe.each([
  ['memory', createMemoryStorage],
  ['IndexedDB', () => createIndexedDbStorage({ name: `test-${Math.random()}` })],
] as const)('a conversation kept in %s', (_name, createStorage) => {
  it('is there after a reload, with its branches', async () => {
    const storage = createStorage();
    const { session } = open(storage, {}, answer(text('A')), answer(text('B')));
    await session.sendAsync('Hi');
    session.regenerate();
    await turns();
    const { session: again } = open(storage);
    expect(again.getSnapshot().storage.status).toBe('loading');
    await again.ready;
    expect(again.getSnapshot().thread).toEqual(session.getSnapshot().thread);
    expect(texts(again)).toEqual(['Hi', 'B']);
    expect(await storage.list()).toMatchObject([{ id: 't', title: 'Hi' }]);
  });

  it('keeps the draft and what waits', async () => {
    const storage = createStorage();
    const live = controlled();
    const { session, environment } = open(storage, {}, live);
    session.send('One');
    await turns();
    session.send('Two');
    session.draft.set('Three');
    const file = (name: string, characters: number) => ({
      name,
      mediaType: 'image/png',
      size: characters,
      part: { type: 'image' as const, url: `data:${'A'.repeat(characters)}` },
    });
    session.draft.setFiles([file('large.png', 3_999_000), file('larger.png', 2000), file('small.png', 900)]);
    environment.advance(400);
    await turns();

    const { session: again } = open(storage, {
      environment: { ...createTestEnvironment(), isOnline: () => false },
    });
    await again.ready;
    expect(again.draft.get()).toBe('Three');
    expect(again.draft.files().map(({ name }) => name)).toEqual(['large.png', 'small.png']);
    expect(again.getSnapshot().queue).toMatchObject([{ parts: [{ text: 'Two' }] }]);
    session.stop();
  });

  it('keeps an answer that was being written as far as it came, to go on with', async () => {
    const storage = createStorage();
    const live = controlled();
    const { session, environment } = open(storage, {}, live);
    session.send('Hi');
    await turns();
    live.send(text(['Half']));
    await turns();
    environment.advance(1000);
    await turns();

    const { session: again } = open(storage, {}, answer(text(' and half.')));
    await again.ready;
    expect(texts(again)).toEqual(['Hi', 'Half']);
    expect(selectMessages(again.getSnapshot()).at(-1)).toMatchObject({
      status: 'failed',
      outcome: 'disconnected',
      usage: { inputTokens: 1, outputTokens: 1, estimated: true },
    });
    session.stop();
    again.resume();
    await turns();
    expect(texts(again)).toEqual(['Hi', 'Half and half.']);
  });

  it('lets a person answer a call after a reload', async () => {
    const storage = createStorage();
    const tools = [{ name: 'pay', needsApproval: true, run: () => 'ok' }];
    const { session } = open(storage, { tools }, answer(toolCall('pay', {}, { id: 'x' })));
    session.send('Pay');
    await turns();
    expect(selectMessages(session.getSnapshot()).at(-1)?.status).toBe('needs-approval');

    const { session: again } = open(storage, { tools }, answer(text('Paid.')));
    await again.ready;
    again.respond('x', { approved: true });
    await turns();
    expect(texts(again).at(-1)).toBe('Paid.');
    session.stop();
  });
});

describe('a record that cannot be used', () => {
  it.each([
    ['broken', { thread: { version: 1, thread: { id: 't' } }, live: undefined }, 'corrupt_record'],
    ['without a version', { thread: 'nonsense', live: undefined }, 'corrupt_record'],
    ['of a newer version', { thread: { version: 99, thread: {} }, live: undefined }, 'newer_record'],
  ] as const)('%s is never written over, and the conversation goes on', async (_name, records, code) => {
    const memory = createMemoryStorage();
    const write = vi.fn<() => Promise<void>>(async () => undefined);
    const storage = { ...memory, read: async () => records, writeThread: write, writeLive: write };
    const { session } = open(storage, {}, answer(text('A')));
    await session.ready;
    expect(session.getSnapshot().storage).toMatchObject({ status: 'failed', error: { code } });
    await session.sendAsync('Hi');
    await turns();
    expect(texts(session)).toEqual(['Hi', 'A']);
    expect(write).not.toHaveBeenCalled();
  });
});

it('says that it could not save, and that it can again', async () => {
  const memory = createMemoryStorage();
  let isFull = true;
  const storage: ChatStorage = {
    ...memory,
    async writeThread(summary, record) {
      if (isFull) throw new DOMException('The disk is full.', 'QuotaExceededError');
      await memory.writeThread(summary, record);
    },
  };
  const { session } = open(storage, {}, answer(text('A')), answer(text('B')));
  await session.sendAsync('Hi');
  await turns();
  expect(session.getSnapshot().storage).toMatchObject({
    status: 'failed',
    error: { message: 'The disk is full.' },
  });
  isFull = false;
  await session.sendAsync('More');
  await turns();
  expect(session.getSnapshot().storage.status).toBe('ready');
  expect(await memory.read('t')).not.toBeNull();
});

it('writes one at a time and in order', async () => {
  const memory = createMemoryStorage();
  let running = 0;
  let most = 0;
  const storage: ChatStorage = {
    ...memory,
    async writeThread(summary, record) {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      await memory.writeThread(summary, record);
      running -= 1;
    },
  };
  const { session } = open(storage, {}, answer(text('A')), answer(text('B')));
  await session.sendAsync('Hi');
  session.rename('One');
  session.rename('Two');
  await session.sendAsync('More');
  await turns();
  expect(most).toBe(1);
  const { session: again } = open(memory);
  await again.ready;
  expect(again.getSnapshot().thread).toEqual(session.getSnapshot().thread);
});

it('sends nothing twice that the page left both sent and waiting', async () => {
  const storage = createMemoryStorage();
  const { session } = open(storage, {}, answer(text('A')));
  await session.sendAsync('Hi');
  await turns();
  const [id = ''] = session.getSnapshot().path;
  const waiting = (words: string) => ({ id: 'q', parts: [{ type: 'text', text: words }] });
  const queue = [{ id, parts: [{ type: 'text', text: 'Hi' }] }, waiting('old'), waiting('new')];
  await storage.writeLive('t', { version: 1, draft: '', queue, message: null });

  const environment = createTestEnvironment('other');
  environment.setOnline(false);
  const { session: again } = open(storage, { environment });
  await again.ready;
  expect(again.getSnapshot().queue).toEqual([waiting('new')]);
});

it('waits while there is no network, and sends in order when there is', async () => {
  router.script(answer(text('A')), answer(text('B')));
  const environment = createTestEnvironment();
  environment.setOnline(false);
  const session = createChatSession({ client, model: 'a/b', environment });
  session.send('One');
  session.send('Two');
  expect(session.getSnapshot()).toMatchObject({ isOffline: true, queue: [{}, {}] });
  expect(texts(session)).toEqual([]);
  environment.setOnline(true);
  await turns();
  expect(texts(session)).toEqual(['One', 'A', 'Two', 'B']);
});

it('does not send what a stop holds back because the network says that it is there', async () => {
  const live = controlled();
  router.script(live);
  const environment = createTestEnvironment();
  const session = createChatSession({ client, model: 'a/b', environment });
  session.send('One');
  await turns();
  session.send('Two');
  session.stop();
  environment.setOnline(true);
  session.subscribe(() => undefined)();
  await turns();
  expect(session.getSnapshot().queue).toHaveLength(1);
});
