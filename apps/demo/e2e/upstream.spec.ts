import { createTestRouter } from '@orq-chat/testing';
import { listen } from '@orq-chat/testing/node';

import { chooseUpstream } from '../server/choose-upstream.ts';
import { createDemoApi } from '../server/create-demo-api.ts';
import { unwrap } from '../server/unwrap.ts';
import { serveDemo } from './serve-demo.ts';
import { expect, test } from './test.ts';

const documents = [
  { path: 'README.md', text: '# Orq Chat\n\nA chat for React.' },
  {
    path: 'docs/keys.md',
    text: '# Keys\n\n## Where the key lives\n\nThe key stays on the server, never in a browser.',
  },
];

test('a key means the Orq router', () => {
  const upstream = chooseUpstream({ ORQ_API_KEY: 'orq-key', OPENAI_BASE_URL: 'http://localhost:11434' }, []);
  expect(upstream).toEqual({ kind: 'orq', host: 'my.orq.ai', model: 'openai/gpt-4o', apiKey: 'orq-key' });
});

test('a compatible server is asked below /v1, and its first model is taken', async () => {
  const server = await listen(createTestRouter());
  const api = createDemoApi({ upstream: chooseUpstream({ OPENAI_BASE_URL: server.url }, []), documents: [] });
  const response = await api(new Request('http://demo.test/api/upstream'));
  expect(await response.json()).toEqual({
    kind: 'compatible',
    host: new URL(server.url).host,
    model: 'local/tour',
  });
  await server.close();
});

test('a base URL that is none is refused at once', () => {
  expect(() => chooseUpstream({ OPENAI_BASE_URL: 'localhost:11434' }, [])).toThrow(
    'OPENAI_BASE_URL must be an http(s) address',
  );
});

test('a compatible server that does not answer is named, with what to do', async ({ page }) => {
  const gone = await listen(createTestRouter());
  await gone.close();
  const site = await serveDemo({ upstream: chooseUpstream({ OPENAI_BASE_URL: gone.url }, []), documents });
  await page.goto(site.url);
  await expect(page.getByRole('heading')).toHaveText(`${new URL(gone.url).host} lists no model`);
  await expect(page.getByRole('main')).toContainText('Start that server');
  await site.close();
});

test('without either, the documents answer, and what they cite can be read', async ({ page }) => {
  const site = await serveDemo({ upstream: chooseUpstream({}, documents), documents });
  await page.goto(`${site.url}/custom`);
  await expect(page.getByText('A test router answers')).toBeVisible();
  await page.getByRole('textbox', { name: 'Your letter' }).fill('Where does the key live?');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list')).toContainText('The key stays on the server');

  await page.getByRole('link', { name: 'Keys › Where the key lives' }).click();
  await expect(page).toHaveURL(`${site.url}/read/docs/keys.md#where-the-key-lives`);
  await expect(page.getByRole('heading', { name: 'Where the key lives' })).toBeInViewport();
  await page.goBack();
  await expect(page.getByRole('list')).toContainText('The key stays on the server');
  await site.close();
});

test('wrapped lines are joined, but for those that begin something', () => {
  const wrapped = [
    '# A title',
    'One sentence',
    'over two lines.',
    '',
    '- an item',
    '  that goes on',
    '- another',
    '',
    '```',
    'code stays',
    'as it is',
    '```',
    'After.',
  ];
  expect(unwrap(wrapped.join('\n')).split('\n')).toEqual([
    '# A title',
    'One sentence over two lines.',
    '',
    '- an item that goes on',
    '- another',
    '',
    '```',
    'code stays',
    'as it is',
    '```',
    'After.',
  ]);
});
