import { createCompletionFolder } from '@orq-chat/core';
import {
  completionChunkSchema,
  completionRequestSchema,
  modelListSchema,
  parseErrorBody,
} from '@orq-chat/core/schema';
import { expect, it } from 'vitest';

import {
  answer,
  choice,
  citation,
  createTestRouter,
  finish,
  localModels,
  reasoning,
  refusal,
  reject,
  text,
  toolCall,
  type Part,
} from './index.ts';
import { ask, toChunks } from './test/ask.ts';
import { createVirtualClock } from './test/virtual-clock.ts';

const answers: Readonly<Record<string, readonly Part[]>> = {
  text: [text('Hello there')],
  reasoning: [reasoning('So', { signature: 'c2ln', redacted: 'ZW5j' }), text('Yes')],
  'reasoning of other providers': [reasoning('Hm', { field: 'reasoning_content' }), text('Yes')],
  'tool calls': [text('Wait.'), toolCall('first', { n: 1 }), toolCall('second', { n: 2 })],
  refusal: [refusal('No.'), finish('content_filter')],
  citations: [text('It is so.'), citation({ url: 'https://example.com', title: 'Why', start: 0, end: 9 })],
  choices: [text('yes'), choice(1, text('no'), finish('length'))],
  nothing: [],
};

it.each(Object.keys(answers))(
  'core reads %s as it was sent, and the same from JSON as from a stream',
  async (name) => {
    const reply = answer(...(answers[name] ?? []));
    const whole = createTestRouter({ script: [reply], clock: createVirtualClock() });
    const streamed = createTestRouter({ script: [reply], clock: createVirtualClock() });

    const completion: unknown = await (await ask(whole)).json();
    expect(completionChunkSchema.parse(completion)).toEqual(completion);

    const response = await ask(streamed, { stream: true, stream_options: { include_usage: true } });
    const chunks: readonly unknown[] = toChunks(await response.text());
    expect(chunks.length).toBeGreaterThan(2);
    for (const chunk of chunks) expect(completionChunkSchema.parse(chunk)).toEqual(chunk);

    const fold = (...parts: readonly unknown[]) => {
      const folder = createCompletionFolder();
      for (const part of parts) folder.add(completionChunkSchema.parse(part));
      return folder.completion();
    };
    expect(fold(...chunks)).toEqual(fold(completion));
  },
);

it('core reads the models list', async () => {
  const list: unknown = await (await createTestRouter().fetch('https://router.test/models')).json();
  expect(modelListSchema.parse(list).data?.map((model) => model.id)).toEqual(
    localModels().map(({ id }) => id),
  );
});

it.each([400, 401, 403, 404, 429, 500, 503])('core finds all that a refusal with %i says', async (code) => {
  const response = await ask(createTestRouter({ script: [reject(code, { param: 'model', code: 'told' })] }));
  expect(parseErrorBody(await response.json())).toMatchObject({
    message: expect.stringMatching(/\.$/),
    type: expect.stringMatching(/_error$/),
    param: 'model',
    code: 'told',
  });
});

it('core sends no request that the router would call wrong', async () => {
  const body = { model: 'local/echo', messages: [{ role: 'user', content: [{ type: 'text', text: 'Hi' }] }] };
  const router = createTestRouter({ tokensPerSecond: Infinity });
  const response = await ask(router, completionRequestSchema.parse(body));
  expect(response.status).toBe(200);
});
