import { answer, createTestRouter, text } from '@orq-chat/testing';
import { afterEach, expect, it, vi } from 'vitest';

import { ConnectionError } from '../errors.ts';
import { hello } from '../test/stream-of.ts';
import { Orq } from './orq.ts';

afterEach(() => {
  vi.doUnmock('./wire.ts');
});

it('a client whose code did not come says so, and tries again with the next request', async () => {
  vi.doMock('./wire.ts', () => {
    throw new TypeError('Failed to fetch dynamically imported module');
  });
  const router = createTestRouter();
  router.script(answer(text(['Hello'])));
  const orq = new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch });
  const failure = await orq.router.chat.completions.create(hello).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ConnectionError);
  expect(router.requests).toHaveLength(0);

  vi.doUnmock('./wire.ts');
  vi.resetModules();
  const completion = await orq.router.chat.completions.create(hello);
  expect(completion.choices[0]?.message.content).toBe('Hello');
});
