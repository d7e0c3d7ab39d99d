import { beforeAll, describe, expect, it } from 'vitest';

import type { CallOptions } from '../client/options.ts';
import { Orq } from '../client/orq.ts';
import { ConnectionError } from '../errors.ts';
import { messageText } from '../message/create-message.ts';
import type { AssistantMessage } from '../message/types.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { createKeepingServer, type Cut, type KeepingServer } from '../test/keeping-server.ts';
import { createChatSession } from './create-chat-session.ts';
import type { ChatEnvironment } from './environment.ts';
import { selectMessages } from './select.ts';
import { createTestEnvironment } from './test/create-test-environment.ts';
import { createTestTabs } from './test/create-test-tabs.ts';
import type { ChatClient, ChatSession } from './types.ts';

// Loaded when they are wanted; a test should not have to wait for that.
beforeAll(() =>
  Promise.all([
    import('../client/wire.ts'),
    import('./create-step.ts'),
    import('./keep-saved.ts'),
    import('./take-up.ts'),
    import('../client/check-params.ts'),
    import('../client/resume-answer.ts'),
  ]),
);

const words = ['One', ' two', ' thrée', ' 🙂', ' four'];
const silent = (after: number): Cut => ({ type: 'silent', after });
const gone: Cut = { type: 'status', status: 404 };

const texts = (session: ChatSession) => selectMessages(session.getSnapshot()).map(messageText);
const lastAnswer = (session: ChatSession) => selectMessages(session.getSnapshot()).at(-1) as AssistantMessage;
const turns = async () => {
  for (let turn = 0; turn < 80; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** Pages of one browser that show the same conversation. */
function createBrowser(...cuts: readonly Cut[]) {
  const server = createKeepingServer(words, cuts);
  const client = new Orq({ baseURL: 'http://app.test/api/orq', fetch: server.fetch });
  const storage = createMemoryStorage();

  async function open(environment: ChatEnvironment): Promise<ChatSession> {
    const session = createChatSession({ client, model: 'a/b', threadId: 't', storage, environment });
    session.subscribe(() => undefined);
    await session.ready;
    return session;
  }

  /** Opens a page, asks, and leaves it once some of the answer has come. */
  async function leaveHalfway(): Promise<AssistantMessage> {
    const environment = createTestEnvironment('left');
    const session = await open(environment);
    session.send('Count.');
    await turns();
    environment.advance(1000);
    await turns();
    environment.forget();
    return lastAnswer(session);
  }
  return { server, storage, open, leaveHalfway };
}

describe('a page that was reloaded while an answer came', () => {
  it('goes on with it in the same message, to its last byte', async () => {
    const { server, storage, open, leaveHalfway } = createBrowser(silent(400));
    const left = await leaveHalfway();
    expect(messageText(left)).toBe('One two');

    const session = await open(createTestEnvironment());
    await turns();
    expect(texts(session)).toEqual(['Count.', words.join('')]);
    expect(lastAnswer(session)).toMatchObject({ id: left.id, status: 'done', outcome: 'complete' });
    expect(lastAnswer(session)).not.toHaveProperty('stream');
    expect(JSON.stringify(await storage.read('t'))).not.toContain('"stream"');
    expect(server.asked).toEqual(['POST', 'GET']);
  });

  it('shows what it had while it looks for the server, and never less', async () => {
    const { open, leaveHalfway } = createBrowser(silent(400), silent(200), silent(0));
    await leaveHalfway();
    const environment = createTestEnvironment();
    const session = await open({ ...environment, nextFrame: (callback) => (callback(), () => undefined) });
    const seen = new Set<string>();
    session.subscribe(() => seen.add(texts(session)[1] ?? ''));
    expect(session.getSnapshot().turn).toMatchObject({ status: 'streaming', isReconnecting: true });
    expect(texts(session)).toEqual(['Count.', 'One two']);
    await turns();
    expect([...seen]).toEqual(['One two']);
    expect(session.getSnapshot().turn.isReconnecting).toBe(false);
    session.stop();
    expect(texts(session)).toEqual(['Count.', 'One two']);
  });

  it('keeps what it had when the server has forgotten it, and can be continued', async () => {
    const { server, open, leaveHalfway } = createBrowser(silent(400), gone);
    await leaveHalfway();
    const session = await open(createTestEnvironment());
    await turns();
    expect(texts(session)).toEqual(['Count.', 'One two']);
    expect(lastAnswer(session)).toMatchObject({ status: 'failed', outcome: 'disconnected' });
    session.resume();
    await turns();
    expect(server.asked).toEqual(['POST', 'GET', 'POST']);
    expect(texts(session)).toEqual(['Count.', `One two${words.join('')}`]);
  });

  it('that is stopped stops it on the server', async () => {
    const { server, storage, open, leaveHalfway } = createBrowser(silent(400), silent(700));
    await leaveHalfway();
    const session = await open(createTestEnvironment());
    await turns();
    session.stop();
    await turns();
    expect(server.asked).toEqual(['POST', 'GET', 'DELETE']);
    expect(lastAnswer(session)).toMatchObject({ status: 'stopped', outcome: 'stopped' });
    expect(JSON.stringify(await storage.read('t'))).toContain('"outcome":"stopped"');
  });

  it('finds it even when nothing of it had come', async () => {
    const { open, leaveHalfway } = createBrowser(silent(0));
    await leaveHalfway();
    const session = await open(createTestEnvironment());
    await turns();
    expect(texts(session)).toEqual(['Count.', words.join('')]);
  });
});

describe('tabs that show one conversation', () => {
  it('go on with an answer whose tab is closed: one of them', async () => {
    const { server, open } = createBrowser(silent(400));
    const tabs = createTestTabs();
    const [writer, left, right] = [tabs.open(), tabs.open(), tabs.open()];
    const [first, second, third] = [await open(writer), await open(left), await open(right)];
    await turns();
    first.send('Count.');
    await turns();
    expect(texts(third)).toEqual(['Count.', 'One two']);
    writer.kill();
    await turns();
    for (const tab of [left, right, left, right]) {
      tab.advance(500);
      await turns();
    }
    expect(texts(second)).toEqual(['Count.', words.join('')]);
    expect(texts(third)).toEqual(['Count.', words.join('')]);
    expect(server.asked).toEqual(['POST', 'GET']);
  });

  it('leave it to one of them when its page is reloaded', async () => {
    const { server, open } = createBrowser(silent(400));
    const tabs = createTestTabs();
    const [writer, other, again] = [tabs.open(), tabs.open(), tabs.open()];
    const [first, second] = [await open(writer), await open(other)];
    await turns();
    first.send('Count.');
    await turns();
    writer.advance(1000);
    await turns();
    writer.kill();
    const reloaded = await open(again);
    await turns();
    for (const tab of [other, again, other, again]) {
      tab.advance(500);
      await turns();
    }
    expect(texts(second)).toEqual(['Count.', words.join('')]);
    expect(texts(reloaded)).toEqual(['Count.', words.join('')]);
    expect(server.asked).toEqual(['POST', 'GET']);
  });

  it('stop an answer that nobody has taken up yet', async () => {
    const { server, storage, open, leaveHalfway } = createBrowser(silent(400));
    await leaveHalfway();
    const session = await open(createTestTabs().open());
    session.stop();
    await turns();
    expect(server.asked).toEqual(['POST', 'DELETE']);
    expect(lastAnswer(session)).toMatchObject({ status: 'stopped', outcome: 'stopped' });
    expect(texts(session)).toEqual(['Count.', 'One two']);
    expect(JSON.stringify(await storage.read('t'))).toContain('"outcome":"stopped"');
  });

  it('take it up where there are channels but no locks, unless another one has it', async () => {
    const { server, open, leaveHalfway } = createBrowser(silent(400), silent(700));
    await leaveHalfway();
    const tabs = createTestTabs({ hasLocks: false });
    const [left, right] = [tabs.open(), tabs.open()];
    await open(left);
    left.advance(500);
    await turns();
    const session = await open(right);
    await turns();
    right.advance(500);
    await turns();
    expect(texts(session)[1]).toBe(words.slice(0, 3).join(''));
    expect(server.asked).toEqual(['POST', 'GET']);
  });
});

it('says while the connection of an answer is looked for', async () => {
  let call: CallOptions = {};
  const server: KeepingServer = createKeepingServer(words, [silent(400)]);
  const orq = new Orq({ baseURL: 'http://app.test/api/orq', fetch: server.fetch });
  const { create, resume } = orq.router.chat.completions;
  const spied: typeof create = (params: Parameters<typeof create>[0], options?: CallOptions) => {
    call = options ?? {};
    return create(params as never, options) as never;
  };
  const client: ChatClient = { router: { ...orq.router, chat: { completions: { create: spied, resume } } } };
  const session = createChatSession({ client, model: 'a/b', environment: createTestEnvironment() });
  session.send('Count.');
  await turns();
  const isReconnecting = () => session.getSnapshot().turn.isReconnecting;
  expect(isReconnecting()).toBe(false);
  call.onReconnect?.({ attempt: 1, delay: 100, reason: new ConnectionError('Lost.') });
  expect(isReconnecting()).toBe(true);
  call.onReconnect?.(null);
  expect(isReconnecting()).toBe(false);
  call.onReconnect?.({ attempt: 1, delay: 100, reason: new ConnectionError('Lost.') });
  session.stop();
  expect(session.getSnapshot().turn).toMatchObject({ status: 'idle', outcome: 'stopped' });
  expect(isReconnecting()).toBeUndefined();
});
