import { expect, it } from 'vitest';

import { ask, startChat } from '../test/start-chat.ts';

const message = { role: 'user', content: 'Hello' };
const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const times = (count: number, value: object) => Array.from({ length: count }, () => value);
const tool = { type: 'function', function: { name: 'search' } };

type Case = {
  readonly name: string;
  readonly fields?: object;
  readonly body?: string;
  readonly headers?: Record<string, string>;
  readonly status: number;
  readonly code: string;
  readonly param?: string;
};

const cases: Case[] = [
  { name: 'malformed JSON', body: '{"model":', status: 400, code: 'invalid_json' },
  { name: 'an empty body', body: '', status: 400, code: 'invalid_json' },
  { name: 'JSON that is no object', body: '[1]', status: 400, code: 'invalid_json' },
  {
    name: 'a form',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    status: 415,
    code: 'unsupported_media_type',
  },
  {
    name: 'JSON sent as text, as a foreign page could without asking',
    headers: { 'content-type': 'text/plain' },
    status: 415,
    code: 'unsupported_media_type',
  },
  {
    name: 'a compressed body',
    headers: { 'content-encoding': 'gzip' },
    status: 415,
    code: 'unsupported_media_type',
  },
  {
    name: 'a body over the cap',
    fields: { messages: [{ role: 'user', content: 'x'.repeat(20_001) }] },
    status: 413,
    code: 'body_too_large',
  },
  { name: 'deep JSON', body: `{"tools":${nested(5_000)}}`, status: 400, code: 'body_too_deep' },
  {
    name: 'deep JSON that never ends',
    body: `{"tools":${'[{"a":'.repeat(2_000)}`,
    status: 400,
    code: 'body_too_deep',
  },
  { name: 'no model', fields: { model: undefined }, status: 400, code: 'invalid_field', param: 'model' },
  { name: 'no messages', fields: { messages: [] }, status: 400, code: 'invalid_field', param: 'messages' },
  {
    name: 'a message by nobody',
    fields: { messages: [message, { role: 'wizard', content: 'x' }] },
    status: 400,
    code: 'invalid_field',
    param: 'messages[1].role',
  },
  {
    name: 'a number where text belongs',
    fields: { messages: [{ role: 'user', content: [{ type: 'text', text: 7 }] }] },
    status: 400,
    code: 'invalid_field',
    param: 'messages[0].content[0].text',
  },
  {
    name: 'a wrong temperature',
    fields: { temperature: 9 },
    status: 400,
    code: 'invalid_field',
    param: 'temperature',
  },
  {
    name: 'a model that is not offered',
    fields: { model: 'evil/model' },
    status: 404,
    code: 'model_not_found',
    param: 'model',
  },
  {
    name: 'fallbacks',
    fields: { fallbacks: [{ model: 'evil/model' }] },
    status: 400,
    code: 'field_not_allowed',
    param: 'fallbacks',
  },
  {
    name: 'an identity',
    fields: { identity: { id: 'boss' } },
    status: 400,
    code: 'field_not_allowed',
    param: 'identity',
  },
  {
    name: 'guardrails',
    fields: { guardrails: [] },
    status: 400,
    code: 'field_not_allowed',
    param: 'guardrails',
  },
  { name: 'metadata', fields: { metadata: {} }, status: 400, code: 'field_not_allowed', param: 'metadata' },
  { name: 'the orq object', fields: { orq: {} }, status: 400, code: 'field_not_allowed', param: 'orq' },
  {
    name: 'a field named __proto__',
    body: '{"model":"local/echo","messages":[{"role":"user","content":"x"}],"__proto__":{"stream":true}}',
    status: 400,
    code: 'field_not_allowed',
    param: '__proto__',
  },
  {
    name: 'too many tools',
    fields: { tools: times(129, tool) },
    status: 400,
    code: 'limit_exceeded',
    param: 'tools',
  },
  {
    name: 'too many messages',
    fields: { messages: times(11, message) },
    status: 400,
    code: 'limit_exceeded',
    param: 'messages',
  },
  { name: 'too many answers', fields: { n: 5 }, status: 400, code: 'limit_exceeded', param: 'n' },
  {
    name: 'too long an answer',
    fields: { max_completion_tokens: 501 },
    status: 400,
    code: 'limit_exceeded',
    param: 'max_completion_tokens',
  },
  {
    name: 'too long an answer by its old name',
    fields: { max_tokens: 501 },
    status: 400,
    code: 'limit_exceeded',
    param: 'max_tokens',
  },
];

it.each(cases)(
  'refuses $name, and asks nothing upstream',
  async ({ fields, body, headers, status, code, param }) => {
    const chat = await startChat({
      models: ['local/*'],
      limits: { bodyBytes: 20_000, messages: 10, maxCompletionTokens: 500 },
    });
    const response = await ask(chat, fields, {
      ...(body === undefined ? {} : { body }),
      ...(headers ? { headers } : {}),
    });

    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({
      error: {
        message: expect.stringMatching(/^[`A-Z].{15,}\.$/),
        type: 'invalid_request_error',
        code,
        param: param ?? null,
      },
    });
    expect(chat.router.requests).toHaveLength(0);
    expect(chat.events).toEqual([expect.objectContaining({ type: 'error', status, code })]);
  },
);

it('refuses 10,000 tools without looking into them', async () => {
  const chat = await startChat();
  const response = await ask(chat, { tools: times(10_000, { evil: true }) });
  expect(await response.json()).toMatchObject({ error: { code: 'limit_exceeded', param: 'tools' } });
});

it('takes nothing but named fields when they are named', async () => {
  const chat = await startChat({ fields: ['metadata'] });
  expect((await ask(chat, { metadata: { a: 'b' } })).status).toBe(200);
  expect(await (await ask(chat, { temperature: 1 })).json()).toMatchObject({
    error: { param: 'temperature' },
  });
});

it('reads a key that is named twice as upstream will read it', async () => {
  const chat = await startChat({ models: ['local/*'] });
  const body = '{"model":"evil/model","model":"local/echo","messages":[{"role":"user","content":"x"}]}';
  await ask(chat, {}, { body });
  expect(chat.router.requests[0]?.text).not.toContain('evil');
});

it('gives a request that names no length the cap', async () => {
  const chat = await startChat({ limits: { maxCompletionTokens: 500 } });
  await ask(chat);
  await ask(chat, { max_tokens: 20 });
  expect(chat.router.requests[0]?.body).toMatchObject({ max_completion_tokens: 500 });
  expect(chat.router.requests[1]?.body).not.toHaveProperty('max_completion_tokens');
});
