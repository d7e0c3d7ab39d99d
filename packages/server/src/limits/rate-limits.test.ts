import { answer, controlled, stall, text, usage } from '@orq-chat/testing';
import { afterEach, expect, it, vi } from 'vitest';

import { LimitError } from '../errors.ts';
import { ask, startChat } from '../test/start-chat.ts';
import { createRateLimits } from './rate-limits.ts';

afterEach(() => {
  vi.useRealTimers();
});

const whoHeaderSays = (request: Request) => ({ id: request.headers.get('x-user') ?? 'nobody' });
const as = (user: string) => ({ headers: { 'x-user': user } });

it('refuses more requests than a minute allows, by principal, in the shape that a countdown reads', async () => {
  const chat = await startChat({ authorize: whoHeaderSays, limits: { requestsPerMinute: 2 } });
  expect((await ask(chat, {}, as('ada'))).status).toBe(200);
  expect((await fetch(`${chat.url}/models`, as('ada'))).status).toBe(200);

  const response = await ask(chat, {}, as('ada'));
  expect(response.status).toBe(429);
  const retryAfter = Number(response.headers.get('retry-after'));
  expect(retryAfter).toBeGreaterThan(50);
  expect(response.headers.get('x-ratelimit-limit')).toBe('2');
  expect(response.headers.get('x-ratelimit-remaining')).toBe('0');
  expect(response.headers.get('x-ratelimit-reset')).toBe(`${retryAfter}s`);
  expect(await response.json()).toEqual({
    error: {
      message: `More than 2 messages in a minute. Wait ${retryAfter} seconds and send it again.`,
      type: 'rate_limit_error',
      param: null,
      code: 'requests_per_minute_exceeded',
    },
  });
  expect(chat.events.at(-1)).toMatchObject({
    type: 'limit',
    principal: 'ada',
    code: 'requests_per_minute_exceeded',
    retryAfter,
  });
  expect(chat.router.requests).toHaveLength(2);
  expect((await ask(chat, {}, as('grace'))).status).toBe(200);
});

it('lets requests in again when the minute is over', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  const limits = createRateLimits({ requestsPerMinute: 1 });
  await limits.countRequest('ada');
  await expect(limits.countRequest('ada')).rejects.toThrow(LimitError);
  vi.advanceTimersByTime(60_001);
  await expect(limits.countRequest('ada')).resolves.toBeUndefined();
});

it('asks upstream for usage, and refuses once the tokens of a day are spent', async () => {
  const chat = await startChat({ limits: { tokensPerDay: 100 } });
  chat.router.script(
    answer(text('Hello'), usage({ prompt_tokens: 60, completion_tokens: 40, total_tokens: 100 })),
  );
  await (await ask(chat, { stream: true })).text();
  expect(chat.router.requests[0]?.body).toMatchObject({ stream_options: { include_usage: true } });

  const response = await ask(chat);
  expect(response.status).toBe(429);
  expect(await response.json()).toMatchObject({
    error: { code: 'token_budget_exceeded', message: expect.stringContaining('full again in 24 hours') },
  });
});

it('counts the tokens of an answer that is left before its usage comes', async () => {
  const chat = await startChat({ limits: { tokensPerDay: 20 } });
  chat.router.script(answer(text(Array.from({ length: 30 }, () => 'word ')), stall()));
  const browser = new AbortController();
  const response = await ask(chat, { stream: true }, { signal: browser.signal });
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  for (let seen = ''; seen.split('word').length <= 30;) seen += (await reader.read()).value;
  browser.abort();
  await chat.router.requests[0]?.settled;

  await vi.waitFor(async () => expect((await ask(chat)).status).toBe(429));
});

it('refuses more answers at once than allowed, until one has ended', async () => {
  const chat = await startChat({ authorize: whoHeaderSays, limits: { concurrentStreams: 1 } });
  const live = controlled();
  chat.router.script(live);
  const first = await ask(chat, { stream: true }, as('ada'));

  const refused = await ask(chat, {}, as('ada'));
  expect(refused.status).toBe(429);
  expect(refused.headers.get('retry-after')).toBe('5');
  expect(await refused.json()).toMatchObject({ error: { code: 'concurrent_streams_exceeded' } });
  expect((await ask(chat, {}, as('grace'))).status).toBe(200);

  live.end();
  await first.text();
  expect((await ask(chat, {}, as('ada'))).status).toBe(200);
});

it.each([
  ['is refused upstream', { model: 'no/model' }],
  ['is refused here', { temperature: 9 }],
])('frees the place of an answer that %s', async (_name, fields) => {
  const chat = await startChat({ limits: { concurrentStreams: 1 } });
  expect((await ask(chat, fields)).ok).toBe(false);
  expect((await ask(chat)).status).toBe(200);
});
