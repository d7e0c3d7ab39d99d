import { expect, it } from 'vitest';

import { answer, createTestRouter, localModels, stall, text } from '../index.ts';
import { ask, complete, contentOf } from '../test/ask.ts';

it('answers inside a page, at an address of the page', async () => {
  const router = createTestRouter({ script: [answer(text('Grüße 🌞'))] });
  const body = JSON.stringify({
    model: 'any/model',
    stream: true,
    messages: [{ role: 'user', content: 'Hi' }],
  });
  const response = await router.fetch('/api/orq/chat/completions', { method: 'POST', body });
  expect(await response.text()).toMatch(/Gr.*🌞.*\[DONE\]\n\n$/s);
  expect(router.requests[0]).toMatchObject({ path: '/api/orq/chat/completions', state: 'done' });
});

it('stops when the page does', async () => {
  const router = createTestRouter({ script: [answer(text('first'), stall())] });
  const controller = new AbortController();
  const response = await ask(router, { stream: true }, { signal: controller.signal });
  const reader = response.body?.getReader();
  await reader?.read();
  controller.abort(new Error('stopped'));
  await expect(reader?.read()).rejects.toThrow('stopped');
  expect(await router.requests[0]?.settled).toBe('aborted');
});

it('searches documents inside a page', async () => {
  const documents = [{ path: 'README.md', text: '# Kit\n\n## Stories\n\nStories need no network.' }];
  const router = createTestRouter({ models: localModels({ documents }), tokensPerSecond: Infinity });
  const messages = [{ role: 'user', content: 'Do stories need a network?' }];
  expect(contentOf(await complete(router, { model: 'local/docs', messages }))).toContain(
    'Stories need no network.',
  );
});
