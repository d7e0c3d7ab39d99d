import { spawn, spawnSync } from 'node:child_process';
import { text as readText } from 'node:stream/consumers';

import { answer, reject, text } from '@orq-chat/testing';
import { describe, expect, it } from 'vitest';

import { startChat } from './test/start-chat.ts';

const hasCurl = spawnSync('curl', ['--version']).status === 0;
if (!hasCurl) console.warn('Skipped: what curl gets. There is no curl on PATH.');

/** What curl writes: the body, and behind it the status. */
async function curl(...args: string[]): Promise<string> {
  const child = spawn('curl', ['--silent', '--no-buffer', '--write-out', '\n%{http_code}', ...args]);
  return readText(child.stdout);
}

describe.runIf(hasCurl)('curl, told nothing but the address', () => {
  const json = ['--header', 'content-type: application/json', '--data'];
  const question = { model: 'openai/gpt-4o', messages: [{ role: 'user', content: 'Hi' }] };

  it('gets an answer in one piece', async () => {
    const { router, url } = await startChat();
    router.script(answer(text('Hello 🙂')));
    const [body = '', status] = (
      await curl(`${url}/chat/completions`, ...json, JSON.stringify(question))
    ).split('\n');
    expect(status).toBe('200');
    expect(JSON.parse(body)).toMatchObject({ choices: [{ message: { content: 'Hello 🙂' } }] });
  });

  it('gets a stream of events', async () => {
    const { router, url } = await startChat();
    router.script(answer(text(['Hel', 'lo 🙂'])));
    const body = JSON.stringify({ ...question, stream: true });
    const events = (await curl(`${url}/chat/completions`, ...json, body)).split('\n\n');
    expect(events.map((event) => /"content":"([^"]+)"/.exec(event)?.[1] ?? '').join('')).toBe('Hello 🙂');
    expect(events.slice(-2)).toEqual(['data: [DONE]', '\n200']);
  });

  it('gets the models, and errors as JSON', async () => {
    const { router, url } = await startChat();
    expect(await curl(`${url}/models`)).toMatch(/"local\/echo"[^]*\n200$/);
    router.script(reject(429, { retryAfter: 7 }));
    const refused = await curl(`${url}/chat/completions`, ...json, JSON.stringify(question));
    expect(refused).toMatch(/"type":"rate_limit_error"[^]*\n429$/);
  });
});
