import { answer, createTestRouter, reject, text, type TestRouter } from '@orq-chat/testing';
import { listen, type Listening } from '@orq-chat/testing/node';
import { afterAll, beforeAll, expect, it } from 'vitest';

import type { App } from './start-app.ts';

export const apiKey = 'sk-orq-example-0123456789abcdef';

/** What an example needs to know of the router before it, as variables of its environment. */
type RouterEnv = { readonly ORQ_API_KEY: string; readonly OPENAI_BASE_URL: string };

/** A running example, and the headers of somebody who may use it. */
export type Example = App & { readonly headers: Readonly<Record<string, string>> };

/** Tests that an app answers as a handler must, and keeps its key. `start` runs once. */
export function checkApp(start: (env: RouterEnv) => Promise<Example>): { readonly app: () => Example } {
  let router: TestRouter;
  let upstream: Listening;
  let app: Example;
  const seen: string[] = [];

  beforeAll(async () => {
    router = createTestRouter({ apiKey, tokensPerSecond: Number.POSITIVE_INFINITY });
    upstream = await listen(router);
    app = await start({ ORQ_API_KEY: apiKey, OPENAI_BASE_URL: `${upstream.url}/v1` });
  }, 60_000);
  afterAll(async () => {
    await app?.close();
    await upstream?.close();
  });

  /** Asks the app, and notes all that a browser would see of the answer. */
  async function ask(path: string, init: RequestInit = {}) {
    const response = await fetch(`${app.url}/api/orq${path}`, init);
    const body = await response.text();
    seen.push(JSON.stringify([...response.headers]), body);
    return { response, body };
  }

  function complete(fields: object, headers = app.headers) {
    return ask('/chat/completions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({
        model: 'openai/gpt-4o',
        messages: [{ role: 'user', content: 'Hello' }],
        ...fields,
      }),
    });
  }

  it('answers in one piece', async () => {
    router.script(answer(text('Hello there 🙂')));
    const { body } = await complete({});
    expect(JSON.parse(body)).toMatchObject({ choices: [{ message: { content: 'Hello there 🙂' } }] });
  });

  it('answers as a stream of events', async () => {
    router.script(answer(text(['Hello ', 'there ', '🙂'])));
    const { response, body } = await complete({ stream: true });
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    const events = [...body.matchAll(/^data: (.+)$/gm)].map(([, data]) => data ?? '');
    expect(events.pop()).toBe('[DONE]');
    const pieces = events.map((data) => JSON.parse(data).choices[0]?.delta.content ?? '');
    expect(pieces.join('')).toBe('Hello there 🙂');
  });

  it('lists the models', async () => {
    const { body } = await ask('/models', { headers: app.headers });
    expect(JSON.parse(body)).toMatchObject({ object: 'list' });
  });

  it('asks who is there', async () => {
    const { response, body } = await complete({}, {});
    expect(response.status).toBe(401);
    expect(JSON.parse(body)).toMatchObject({ error: { code: 'not_authorized' } });
  });

  it('keeps the key, also when the router repeats it', async () => {
    router.script(reject(400, { message: `Bearer ${apiKey} may not do that.` }));
    const { response } = await complete({});
    expect(response.status).toBe(400);
    expect(router.requests.map(({ headers }) => headers['authorization'])).toContain(`Bearer ${apiKey}`);
    expect(seen.filter((one) => one.includes(apiKey))).toEqual([]);
  });

  return { app: () => app };
}
