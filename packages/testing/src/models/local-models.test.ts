import { describe, expect, it } from 'vitest';

import { createTestRouter, localModels } from '../index.ts';
import { ask, complete, contentOf, stream } from '../test/ask.ts';

const newRouter = () => createTestRouter({ tokensPerSecond: Infinity });
const user = (content: unknown) => ({ role: 'user', content });

describe('local models', () => {
  it('are the ones a person can choose from, with the docs model where there are documents', () => {
    const ids = (models: ReturnType<typeof localModels>) => models.map((model) => model.id);
    expect(ids(localModels())).toEqual(['local/tour', 'local/reasoner', 'local/tools', 'local/echo']);
    expect(ids(localModels({ documents: [] }))[0]).toBe('local/docs');
  });

  it('give each of n choices an answer', async () => {
    const router = newRouter();
    const { choices } = await complete(router, { model: 'local/echo', n: 3 });
    expect(choices.map(({ index, message }) => [index, message.content])).toEqual([
      [0, 'Hi'],
      [1, 'Hi'],
      [2, 'Hi'],
    ]);
  });

  it('go on where an answer was cut', async () => {
    const router = newRouter();
    const messages = [user('Say a long sentence.')];
    const begun = { role: 'assistant', content: 'Say a lo' };
    const rest = await complete(router, { model: 'local/echo', messages: [...messages, begun] });
    expect(contentOf(rest)).toBe('ng sentence.');

    const wishes = ['Continue', 'please go on…', 'It was cut off. Go on exactly where it ended.'];
    for (const wish of wishes) {
      const asked = await complete(router, {
        model: 'local/echo',
        messages: [...messages, begun, user(wish)],
      });
      expect(contentOf(asked)).toBe('ng sentence.');
    }

    const other = { role: 'assistant', content: 'Something else' };
    const whole = await complete(router, { model: 'local/echo', messages: [...messages, other] });
    expect(contentOf(whole)).toBe('Say a long sentence.');
  });

  it('say so when there is nothing to go on with, and take a question for a question', async () => {
    const said = [user('All of it.'), { role: 'assistant', content: 'All of it.' }];
    const reply = async (words: string) =>
      contentOf(await complete(newRouter(), { model: 'local/echo', messages: [...said, user(words)] }));
    expect(await reply('continue')).toBe('That was all.');
    expect(await reply('How do I continue an answer?')).toBe('How do I continue an answer?');
  });

  it('do not think again when they go on', async () => {
    const router = newRouter();
    const messages = [user('2 + 2'), { role: 'assistant', content: '2 + ' }];
    const [choice] = (await complete(router, { model: 'local/reasoner', messages })).choices;
    expect(choice?.message).toEqual({ role: 'assistant', content: '2 = **4**' });
  });
});

describe('local/echo', () => {
  it('repeats the last thing the user said', async () => {
    const messages = [user('first'), { role: 'assistant', content: 'first' }, user('second')];
    expect(contentOf(await complete(newRouter(), { model: 'local/echo', messages }))).toBe('second');
  });

  it.each([
    [
      'text and an image',
      [{ type: 'text', text: 'Look' }, { type: 'image_url' }],
      'Look\n\nAttached: image_url.',
    ],
    ['files alone', [{ type: 'file' }, { type: 'input_audio' }], 'Attached: file, input_audio.'],
    ['nothing', null, 'You sent no text.'],
  ])('names %s', async (_case, content, expected) => {
    const answered = await complete(newRouter(), { model: 'local/echo', messages: [user(content)] });
    expect(contentOf(answered)).toBe(expected);
  });
});

describe('local/tour', () => {
  const tour = async (question: string) =>
    (await complete(newRouter(), { model: 'local/tour', messages: [user(question)] })).choices[0]?.message;

  it('shows everything that Markdown can do', async () => {
    const content = (await tour('Take me on a tour'))?.content ?? '';
    const shown = {
      heading: /^## /m,
      list: /^- /m,
      'nested list': /^ {2,}- /m,
      'numbered list': /^1\. /m,
      tasks: /^- \[x\] /m,
      table: /^\| :-- \|/m,
      code: /^```tsx$/m,
      quote: /^> > /m,
      link: /\]\(https:/,
      autolink: /<https:/,
      'inline math': /\\\(/,
      'display math': /^\$\$$/m,
      footnote: /^\[\^safe\]: /m,
      strikethrough: /~~/,
      rule: /^---$/m,
    };
    const missing = Object.entries(shown).filter(([, pattern]) => !pattern.test(content));
    expect(missing).toEqual([]);
    const languages = content.match(/^```[a-z]+$/gm) ?? [];
    expect(new Set(languages).size).toBeGreaterThanOrEqual(5);
  });

  it('thinks first, and cites its sources at the words that speak of them', async () => {
    const message = await tour('Take me on a tour');
    expect(message?.reasoning).toMatch(/^A visitor/);
    const cited = (message?.annotations ?? []).map(({ url_citation: { url, start_index, end_index } }) => [
      new URL(url).host,
      message?.content?.slice(start_index, end_index),
    ]);
    expect(cited).toEqual([
      ['platform.openai.com', 'OpenAI-compatible endpoint'],
      ['docs.orq.ai', 'the Orq router'],
      ['html.spec.whatwg.org', 'server-sent events'],
      ['github.github.com', 'GitHub’s flavour of Markdown'],
    ]);
  });

  it('shows one chapter to those who ask for it', async () => {
    const content = (await tour('Show me tables'))?.content ?? '';
    expect(content.match(/^## .*/gm)).toEqual(['## Five packages']);
  });
});

describe('local/reasoner', () => {
  const think = async (question: string) =>
    (await complete(newRouter(), { model: 'local/reasoner', messages: [user(question)] })).choices[0]
      ?.message;

  it('sends its reasoning before its answer', async () => {
    const chunks = await stream(newRouter(), { model: 'local/reasoner', messages: [user('17 × 23')] });
    const fields = chunks.map((chunk) => Object.keys(chunk.choices[0]?.delta ?? {})[0]);
    const order = fields.filter((field, index) => field !== undefined && field !== fields[index - 1]);
    expect(order).toEqual(['role', 'reasoning', 'reasoning_signature', 'content']);
  });

  it.each([
    ['What is 17 × 23?', '17 × 23 = **391**'],
    ['What is 17 * 20', '17 × 20 = **340**'],
    ['12 plus 30, please', '12 + 30 = **42**'],
    ['5-8', '5 − 8 = **-3**'],
    ['100 divided by 7', '100 ÷ 7 = **14 remainder 2**'],
    ['99999999999999999999 x 99', '99999999999999999999 × 99 = **9899999999999999999901**'],
    ['3 / 0', 'A number cannot be divided by zero.'],
    ['How many r’s are in "strawberry"?', '“r” occurs **3 times** in *strawberry*.'],
    ['how many z in strawberry', 'There is no “z” in *strawberry*.'],
    ['how many B in Berry', '“B” occurs **once** in *Berry*.'],
  ])('answers %j', async (question, expected) => {
    expect((await think(question))?.content).toBe(expected);
  });

  it('multiplies by hand, so that the thoughts are true', async () => {
    expect((await think('17 × 203'))?.reasoning).toContain(
      'Split 203 into 200 + 3.\n\n17 × 200 = 3400.\n\n17 × 3 = 51.\n\nAdd the rows: 3400 + 51 = 3451.',
    );
  });

  it.each(['', 'Why is the sky blue?', 'Version 1.2 - 3.4 came out'])(
    'says what it cannot do for %j',
    async (question) => {
      expect((await think(question))?.content).toMatch(
        /^Your message has \d+ words?\b.*know little of the world/,
      );
    },
  );
});

describe('/fault', () => {
  const models = ['local/tour', 'local/reasoner', 'local/tools', 'local/echo'];
  const fault = (name: string, model = 'local/echo') => ({ model, messages: [user(`/fault ${name}`)] });

  it.each([
    ['401', 401],
    ['404', 404],
    ['429', 429],
    ['500', 500],
  ])('%s refuses once, then answers', async (name, code) => {
    const router = newRouter();
    for (const expected of [code, 200, code, 200]) {
      expect((await ask(router, fault(name))).status).toBe(expected);
    }
  });

  it('429 says when to come back', async () => {
    expect((await ask(newRouter(), fault('429'))).headers.get('retry-after')).toBe('3');
  });

  it.each([
    ['drop', 'dropped'],
    ['malformed', 'done'],
    ['error', 'done'],
  ])('%s breaks off in the middle once', async (name, state) => {
    const router = newRouter();
    const first = await ask(router, { ...fault(name), stream: true });
    const reader = first.body?.pipeThrough(new TextDecoderStream()).getReader();
    let body = '';
    try {
      for (let read = await reader?.read(); read && !read.done; read = await reader?.read())
        body += read.value;
    } catch {
      body += '(broken)';
    }
    expect(body).toContain('You');
    expect(body).not.toContain('"finish_reason":"stop"}]}\n\ndata: [DONE]\n\n(broken)');
    expect(router.requests[0]?.state).toBe(state);

    const second = await ask(router, { ...fault(name), stream: true });
    expect(await second.text()).toMatch(/"finish_reason":"stop"\}\]\}\n\ndata: \[DONE\]\n\n$/);
  });

  it('stall sends the first words and then nothing', async () => {
    const router = newRouter();
    const controller = new AbortController();
    const first = await ask(router, { ...fault('stall'), stream: true }, { signal: controller.signal });
    const reader = first.body?.pipeThrough(new TextDecoderStream()).getReader();
    let body = '';
    while (!body.includes('middle') && !body.includes('stops')) body += (await reader?.read())?.value ?? '';
    controller.abort();
    expect(await router.requests[0]?.settled).toBe('aborted');
    expect((await ask(router, fault('stall'))).status).toBe(200);
  });

  it.each([
    ['html', /^<!doctype html>/],
    ['empty', /^$/],
    ['length', /"finish_reason":"length"/],
    ['filter', /"finish_reason":"content_filter"/],
    ['refusal', /"refusal":"I’m/],
  ])('%s ends the answer in that way once', async (name, expected) => {
    const router = newRouter();
    expect(await (await ask(router, { ...fault(name), stream: true })).text()).toMatch(expected);
    const second = await complete(router, fault(name));
    expect(second.choices[0]).toMatchObject({
      message: { content: expect.stringContaining(name) },
      finish_reason: 'stop',
    });
  });

  it('length can be gone on from, to the end of the same text', async () => {
    const router = newRouter();
    const half = contentOf(await complete(router, fault('length')));
    const { model, messages } = fault('length');
    const rest = await complete(router, {
      model,
      messages: [...messages, { role: 'assistant', content: half }],
    });
    expect(half + contentOf(rest)).toMatch(/^You asked for `\/fault length`: .* and here it is\.$/);
    const { choices } = await complete(router, fault('length'));
    expect(choices[0]?.finish_reason).toBe('length');
  });

  it('works in every local model, for the last message only', async () => {
    for (const model of models) {
      const router = newRouter();
      const { messages } = fault('500');
      expect((await ask(router, fault('500', model))).status).toBe(500);
      const later = [...messages, { role: 'assistant', content: 'sorry' }, user('go on')];
      expect((await ask(router, { model, messages: later })).status).toBe(200);
    }
  });

  it.each(['/fault', '/fault coffee', '/fault constructor'])(
    'lists what there is for %j',
    async (question) => {
      const content = contentOf(
        await complete(newRouter(), { model: 'local/echo', messages: [user(question)] }),
      );
      expect(content).toContain('| `/fault 429` |');
    },
  );
});
