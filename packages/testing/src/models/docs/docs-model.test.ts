import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createTestRouter, docsModel, type SourceDocument } from '../../index.ts';
import { complete } from '../../test/ask.ts';
import { choosePassage } from './choose-passage.ts';
import { splitBlocks } from './split-blocks.ts';
import { splitSections } from './split-sections.ts';
import { toTerms } from './words.ts';

const documents: readonly SourceDocument[] = [
  {
    path: 'README.md',
    text: `# Orq Chat

![A screenshot](docs/images/panel.png)

A chat for React.

## Run the demo

Run \`npm run demo\`, then open the page. See [the server guide](docs/guides/server.md#mount-it).

\`\`\`sh
# not a heading
npm run demo
\`\`\`
`,
  },
  {
    path: 'docs/guides/server.md',
    text: `# The server

## Mount it

\`createOrqHandler\` keeps the API key on your server, away from the browser.

## Limits

A **quota** holds for each person: requests a minute and tokens a day are limited. More in [errors](../errors.md).
`,
  },
  {
    path: 'docs/errors.md',
    title: 'Errors',
    text: 'Refusals become errors; a quota too. Quota is its code.',
  },
];

async function ask(...questions: readonly string[]) {
  const router = createTestRouter({ models: [docsModel({ documents })], tokensPerSecond: Infinity });
  const messages = questions.flatMap((content) => [
    { role: 'user', content },
    { role: 'assistant', content: 'So it is.', tool_calls: [] },
  ]);
  const completion = await complete(router, { model: 'local/docs', messages: messages.slice(0, -1) });
  const message = completion.choices[0]?.message;
  const content = message?.content ?? '';
  const sources = (message?.annotations ?? []).map((annotation) => annotation.url_citation);
  return { content, sources, urls: sources.map((source) => source.url) };
}

describe('local/docs', () => {
  it('answers with the section that speaks of the question, and cites it', async () => {
    const { content, sources } = await ask('How do I keep my API key out of the browser?');
    expect(content).toBe(
      '### Mount it\n\n`createOrqHandler` keeps the API key on your server, away from the browser.',
    );
    expect(sources).toEqual([
      {
        url: 'docs/guides/server.md#mount-it',
        title: 'The server › Mount it',
        start_index: '### Mount it\n\n'.length,
        end_index: content.length,
      },
    ]);
  });

  it.each([
    ['a part of a name in code', 'what is the handler', 'docs/guides/server.md#mount-it'],
    ['another form of the word', 'limiting requests', 'docs/guides/server.md#limits'],
    ['what a text defines, before what only names it', 'quota', 'docs/guides/server.md#limits'],
    ['a typing error', 'demmo', 'README.md#run-the-demo'],
    ['text before any heading', 'refusals', 'docs/errors.md'],
  ])('finds %s', async (_case, question, url) => {
    expect((await ask(question)).urls[0]).toBe(url);
  });

  it('says so when it has only half of what was asked', async () => {
    const { content, sources, urls } = await ask('limits of giraffes');
    expect(content).toMatch(
      /^Nothing in the documentation answers all of that\. This comes nearest:\n\n### Limits\n/,
    );
    expect(urls).toEqual(['docs/guides/server.md#limits']);
    expect(content.slice(sources[0]?.start_index, sources[0]?.end_index)).toMatch(
      /^A \*\*quota\*\* holds.*\.$/,
    );
  });

  it('sees a short question with the one before it', async () => {
    expect((await ask('And on Mars?')).urls).toEqual([]);
    expect((await ask('Which limits are there?', 'And on Mars?')).urls[0]).toBe(
      'docs/guides/server.md#limits',
    );
  });

  it.each(['What is the capital of France?', 'pizza', 'xyzzy'])(
    'says that it found nothing for %j',
    async (question) => {
      const { content, urls } = await ask(question);
      expect(content).toMatch(/^I found nothing about that/);
      expect(content).toContain('- [The server](docs/guides/server.md): Limits');
      expect(urls).toEqual([]);
    },
  );

  it.each(['Hello!', 'help', 'What can you do?', ''])('introduces itself to %j', async (question) => {
    expect((await ask(question)).content).toMatch(
      /^Ask me anything about this project\..* 3 documents in 5 sections/,
    );
  });

  it('has links that lead from the root', async () => {
    expect((await ask('tokens a day')).content).toContain('[errors](docs/errors.md)');
    expect((await ask('open the demo')).content).toContain(
      '[the server guide](docs/guides/server.md#mount-it)',
    );
  });

  it('can link elsewhere', async () => {
    const model = docsModel({
      documents,
      id: 'lab/docs',
      toUrl: (path, anchor) => `https://docs.test/${path}?${anchor}`,
    });
    const router = createTestRouter({ models: [model], tokensPerSecond: Infinity });
    const messages = [{ role: 'user', content: 'limits' }];
    const { choices } = await complete(router, { model: 'lab/docs', messages });
    expect(choices[0]?.message.annotations?.[0]?.url_citation.url).toBe(
      'https://docs.test/docs/guides/server.md?limits',
    );
    expect(choices[0]?.message.content).toContain('[errors](https://docs.test/docs/errors.md?)');
  });

  it('has nothing to say without documents, and says so', async () => {
    const router = createTestRouter({ models: [docsModel({ documents: [] })], tokensPerSecond: Infinity });
    const messages = [{ role: 'user', content: 'limits' }];
    const { choices } = await complete(router, { model: 'local/docs', messages });
    expect(choices[0]?.message.content).toContain('0 documents in 0 sections');
  });
});

describe('sections', () => {
  it('end at headings, but not at those inside code', () => {
    expect(splitSections(documents[0] ?? { path: '', text: '' })).toMatchObject([
      { title: 'Orq Chat', heading: 'Orq Chat', anchor: 'orq-chat', text: 'A chat for React.' },
      { heading: 'Run the demo', anchor: 'run-the-demo', text: expect.stringContaining('# not a heading') },
    ]);
  });

  it('have the addresses that GitHub gives them', () => {
    const text = '# A & B\nx\n## `code()` in *it*\nx\n## Same\nx\n## Same\nx\n## Ünïcode_name\nx';
    expect(splitSections({ path: 'a.md', text }).map((section) => section.anchor)).toEqual([
      'a--b',
      'code-in-it',
      'same',
      'same-1',
      'ünïcode_name',
    ]);
  });
});

describe('passages', () => {
  const long = [
    'First we speak of nothing that matters here, at some length.',
    'The key stays on the server:',
    '```ts\nconst key = 1;\n\nconst next = 2;\n```',
    '- one\n  - inner\n- two',
    '| a | b |\n| - | - |\n| key | 1 |\n| lock | 2 |',
  ].join('\n\n');

  it('are whole blocks around the terms, with a mark where text is left out', () => {
    expect(choosePassage(long, new Set(['server']), 80)).toBe(
      '…\n\nThe key stays on the server:\n\n```ts\nconst key = 1;\n\nconst next = 2;\n```\n\n…',
    );
    expect(choosePassage(long, new Set(['server']), 5000)).toBe(long);
  });

  it('of a table keep its head', () => {
    expect(choosePassage(long, new Set(['lock']), 10)).toBe('| a | b |\n| - | - |\n| lock | 2 |');
  });

  it('are cut from blocks that leave nothing out', () => {
    const lines = constantFrom(
      '',
      'text',
      '- item',
      '  more',
      '1. one',
      '| a | b |',
      '| - | - |',
      '```',
      '# x',
      ' ',
    );
    assert(
      property(array(lines, { maxLength: 30 }), (picked) => {
        const text = picked.join('\n');
        const blocks = splitBlocks(text);
        const kept = blocks.map((block) => block.text).join('\n');
        const solid = (markdown: string) => markdown.split('\n').filter((line) => line.trim() !== '');
        expect(solid(kept)).toEqual(solid(text));
        for (const [index, block] of blocks.entries()) {
          expect(text.slice(block.start, block.end)).toBe(block.text);
          expect(block.start).toBeGreaterThanOrEqual(blocks[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});

describe('terms', () => {
  it.each([
    ['streaming', 'streams'],
    ['cached', 'cache'],
    ['stopping', 'stop'],
    ['retries', 'retry'],
    ['messages', 'message'],
    ['branches', 'branch'],
  ])('take %j and %j for one word', (first, second) => {
    expect(toTerms(first)).toEqual(toTerms(second));
  });

  it.each(['class', 'this', 'string', 'used'])('leave %j readable', (word) => {
    expect([[], [word], [word.replace(/e$/, '')]]).toContainEqual([...toTerms(word)]);
  });

  it('of a name in code are the name and its parts', () => {
    expect(toTerms('createOrqHandler')).toEqual(['createorqhandler', 'creat', 'orq', 'handler']);
  });
});
