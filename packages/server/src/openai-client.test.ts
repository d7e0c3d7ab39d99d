import { answer, reject, text, usage } from '@orq-chat/testing';
import OpenAI, { NotFoundError, RateLimitError } from 'openai';
import { expect, it } from 'vitest';

import { startChat } from './test/start-chat.ts';

async function startWithClient() {
  const chat = await startChat();
  return { ...chat, client: new OpenAI({ baseURL: chat.url, apiKey: 'none', maxRetries: 0 }) };
}

const question = { model: 'openai/gpt-4o', messages: [{ role: 'user' as const, content: 'Hi' }] };

it('gives the official client a completion', async () => {
  const { client, router } = await startWithClient();
  router.script(
    answer(text('Hello there.'), usage({ prompt_tokens: 3, completion_tokens: 2, total_tokens: 5 })),
  );

  const completion = await client.chat.completions.create(question);
  expect(completion.choices[0]?.message.content).toBe('Hello there.');
  expect(completion.usage?.total_tokens).toBe(5);
});

it('gives the official client a stream', async () => {
  const { client, router } = await startWithClient();
  router.script(answer(text(['Hel', 'lo 🙂'])));

  const stream = await client.chat.completions.create({ ...question, stream: true });
  const pieces: string[] = [];
  for await (const chunk of stream) pieces.push(chunk.choices[0]?.delta.content ?? '');
  expect(pieces.filter(Boolean)).toEqual(['Hel', 'lo 🙂']);
});

it('gives the official client the models', async () => {
  const { client } = await startWithClient();
  const ids: string[] = [];
  for await (const model of client.models.list()) ids.push(model.id);
  expect(ids).toContain('local/echo');
});

it('gives the official client typed errors', async () => {
  const { client, router } = await startWithClient();
  router.script(reject(429, { retryAfter: 7, code: 'requests_per_minute_exceeded' }), reject(404));

  const limited = await client.chat.completions.create(question).catch((error: unknown) => error);
  expect(limited).toBeInstanceOf(RateLimitError);
  expect(limited).toMatchObject({
    status: 429,
    code: 'requests_per_minute_exceeded',
    type: 'rate_limit_error',
  });
  expect(limited instanceof RateLimitError && limited.headers?.get('retry-after')).toBe('7');

  const unknown = await client.chat.completions.create(question).catch((error: unknown) => error);
  expect(unknown).toBeInstanceOf(NotFoundError);
  expect(unknown).toMatchObject({ code: 'model_not_found' });
});
