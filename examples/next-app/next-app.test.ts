import { expect, it } from 'vitest';

import { apiKey, checkApp } from '../check-app.ts';
import { startApp } from '../start-app.ts';

const sessionSecret = 'session-secret-0123456789abcdef';
const secrets = [apiKey, sessionSecret];

const { app } = checkApp(async (env) => {
  const started = await startApp({
    example: 'next-app',
    args: ['node_modules/next/dist/bin/next', 'start', '--port', '0', '--hostname', '127.0.0.1'],
    env: { ...env, SESSION_SECRET: sessionSecret, NEXT_TELEMETRY_DISABLED: '1' },
    port: /127\.0\.0\.1:(\d+)[^]*Ready/,
  });
  const page = await fetch(started.url);
  const cookie = page.headers.get('set-cookie')?.split(';')[0] ?? '';
  return { ...started, headers: { cookie } };
});

it('renders the panel on the server, and keeps its secrets out of all that the page loads', async () => {
  const html = await (await fetch(app().url)).text();
  expect(html).toMatch(/<textarea[^>]*aria-label="/);

  const files = [...html.matchAll(/"(\/_next\/static\/[^"\\]+)/g)].map(([, path]) => path ?? '');
  expect(files.some((path) => path.endsWith('.js'))).toBe(true);
  const texts = [html];
  for (const file of new Set(files)) texts.push(await (await fetch(app().url + file)).text());
  expect(texts.some((one) => secrets.some((secret) => one.includes(secret)))).toBe(false);
});
