import { fileURLToPath } from 'node:url';

import { createServer } from 'vite';

import { createChat } from './chat.ts';
import { expect, test } from './test.ts';

test('the development server answers from the sources and this project’s documents', async ({ browser }) => {
  // Whoever runs this may have a key; a test must not spend from it.
  for (const name of ['ORQ_API_KEY', 'OPENAI_BASE_URL']) process.env[name] = '';
  const server = await createServer({
    root: fileURLToPath(new URL('..', import.meta.url)),
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0 },
  });
  await server.listen();
  const page = await browser.newPage();
  const noise: string[] = [];
  page.on('console', (line) => {
    if (line.type() === 'error' || line.type() === 'warning') noise.push(line.text());
  });
  page.on('pageerror', (error) => noise.push(error.message));

  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const chat = createChat(page);
  await chat.button(/Why Lezer/).click();
  await expect(chat.answers).toContainText('incrementally', { timeout: 30_000 });
  expect(noise).toEqual([]);

  await page.close();
  await server.close();
});
