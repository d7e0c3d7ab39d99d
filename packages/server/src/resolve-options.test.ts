import { afterEach, expect, it, vi } from 'vitest';

import { allowAnonymous, createOrqHandler, HandlerOptionError } from './index.ts';

const good = { apiKey: 'sk-orq-0123456789abcdef', authorize: allowAnonymous };

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

it.each([
  ['no key', { apiKey: undefined }, 'apiKey', 'ORQ_API_KEY'],
  ['an empty key', { apiKey: ' ' }, 'apiKey', 'ORQ_API_KEY'],
  ['no authorize', { authorize: undefined }, 'authorize', 'allowAnonymous'],
  ['a base URL without a scheme', { baseURL: 'my.orq.ai/v3' }, 'baseURL', 'full http(s) address'],
  ['a base URL that is no web address', { baseURL: 'file:///etc' }, 'baseURL', 'full http(s) address'],
  ['an origin with a path', { allowedOrigins: ['https://app.example/'] }, 'allowedOrigins', 'without a path'],
  ['any origin', { allowedOrigins: ['*'] }, 'allowedOrigins', 'function'],
  ['a limit of zero', { limits: { tools: 0 } }, 'limits.tools', 'positive'],
  ['a limit that is no number', { limits: { n: Number.NaN } }, 'limits.n', 'positive'],
])('refuses %s at once, and says what to do', (_name, options, option, words) => {
  // @ts-expect-error -- the types refuse some of these as well
  const create = () => createOrqHandler({ ...good, ...options });
  expect(create).toThrow(HandlerOptionError);
  expect(create).toThrow(expect.objectContaining({ option, message: expect.stringContaining(words) }));
});

it('never shows the key in an error about options', () => {
  const create = () => createOrqHandler({ ...good, baseURL: 'nowhere' });
  expect(create).toThrow(expect.objectContaining({ message: expect.not.stringContaining(good.apiKey) }));
});

it('warns about an open relay in production, and there alone', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  createOrqHandler(good);
  expect(warn).not.toHaveBeenCalled();

  vi.stubEnv('NODE_ENV', 'production');
  createOrqHandler({ ...good, authorize: () => ({ id: 'ada' }) });
  expect(warn).not.toHaveBeenCalled();
  createOrqHandler(good);
  expect(warn).toHaveBeenCalledOnce();
});
