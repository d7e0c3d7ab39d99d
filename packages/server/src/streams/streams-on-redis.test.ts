import { answer, controlled, stall, text } from '@orq-chat/testing';
import { createClient } from 'redis';
import { describe, expect, it, onTestFinished } from 'vitest';

import { createOrqHandler, createRedisStreamStore } from '../index.ts';
import { idsOf, readFrames, textOf } from '../test/read-frames.ts';
import { apiKey, ask, serve, startChat } from '../test/start-chat.ts';
import { hasRedis, startRedis, type RedisServer } from '../test/start-redis.ts';

const server: RedisServer | null = hasRedis ? await startRedis() : null;

async function startStore() {
  const client = createClient({ socket: { path: server?.path ?? '', tls: false } });
  await client.connect();
  const store = createRedisStreamStore(client);
  onTestFinished(async () => {
    await store.close();
    await client.disconnect();
  });
  return { client, store };
}

/** Two nodes before one upstream. */
async function startNodes() {
  const authorize = (request: Request) => ({ id: request.headers.get('x-user') ?? 'ada' });
  const first = await startChat({ authorize, streams: (await startStore()).store });
  const second = createOrqHandler({
    apiKey,
    baseURL: first.upstream.url,
    authorize,
    streams: (await startStore()).store,
  });
  return { first, secondUrl: await serve(second) };
}

describe.skipIf(!hasRedis)('two nodes behind one Redis', () => {
  it('carry an answer on where another node broke off, with nothing lost or doubled', async () => {
    const { first, secondUrl } = await startNodes();
    const live = controlled();
    first.router.script(live);
    const response = await ask(first, { stream: true });
    const frames = readFrames(response);
    live.send(text(['one ', 'two ']));
    const seen = [await frames.next(), await frames.next()].filter((event) => event !== null);
    await frames.cut();
    live.send(text(['three ', 'é🙂 ']));

    const url = `${secondUrl}/streams/${response.headers.get('x-orq-stream')}`;
    const resumed = readFrames(await fetch(url, { headers: { 'last-event-id': seen.at(-1)?.id ?? '' } }));
    const reloaded = readFrames(await fetch(url));
    live.send(text(['five']));
    live.end();
    const all = [...seen, ...(await resumed.rest())];
    expect(textOf(all)).toBe('one two three é🙂 five');
    expect(idsOf(all)).toEqual(all.map((_event, index) => index + 1));
    expect(await reloaded.rest()).toEqual(all);
  });

  it('stop an answer that the other one writes', async () => {
    const { first, secondUrl } = await startNodes();
    first.router.script(answer(text(['Once']), stall()));
    const response = await ask(first, { stream: true });
    const frames = readFrames(response);
    await frames.next();
    const url = `${secondUrl}/streams/${response.headers.get('x-orq-stream')}`;
    expect((await fetch(url, { method: 'DELETE', headers: { 'x-user': 'mallory' } })).status).toBe(404);
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(204);
    expect(await first.router.requests[0]?.settled).toBe('aborted');
    expect(textOf(await frames.rest())).toBe('Once');
  });

  it('count requests together', async () => {
    const { client } = await startStore();
    const limits = { requestsPerMinute: 2, tokensPerDay: 1_000, redis: client };
    const [first, second] = [await startChat({ limits }), await startChat({ limits })];
    expect((await ask(first)).status).toBe(200);
    expect((await ask(second)).status).toBe(200);
    const refused = await ask(first);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(50);
  });

  it('go on counting each for itself while Redis is away', async () => {
    const { client } = await startStore();
    const chat = await startChat({ limits: { requestsPerMinute: 1, redis: client } });
    await client.disconnect();
    expect((await ask(chat)).status).toBe(200);
    expect((await ask(chat)).status).toBe(429);
    await client.connect();
  });
});
