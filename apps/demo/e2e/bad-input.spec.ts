import {
  answer,
  controlled,
  drop,
  empty,
  html,
  reject,
  text,
  unreachable,
  type Reply,
} from '@orq-chat/testing';

import { chatRequests, expect, test } from './test.ts';

test.use({ failures: true });

type BadInput = { readonly name: string; readonly reply: Reply; readonly says: string };

const badInputs: readonly BadInput[] = [
  {
    name: 'a provider that cannot be reached',
    reply: unreachable(),
    says: 'The model’s service has a problem right now.',
  },
  { name: 'a key that is refused', reply: reject(401), says: 'The server did not accept the credentials.' },
  {
    name: 'a model that does not exist',
    reply: reject(404),
    says: 'The model or the address does not exist.',
  },
  {
    name: 'too many requests',
    reply: reject(429, { retryAfter: 1 }),
    says: 'The model needs a short break.',
  },
  {
    name: 'a web page instead of an answer',
    reply: html(),
    says: 'The model’s service has a problem right now.',
  },
  { name: 'an empty answer', reply: empty(), says: 'The model sent nothing.' },
];

for (const { name, reply, says } of badInputs) {
  test(`${name}: a plain sentence, and a way on`, async ({ chat, router }) => {
    router.script(reply);
    await chat.ask('Tell me a story.');

    await expect(chat.answers).toContainText(says);
    await expect(chat.questions).toContainText('Tell me a story.');

    router.script(answer(text('Once upon a time.')));
    await chat.button('Retry').click();
    await expect(chat.answers).toContainText('Once upon a time.');
    await expect(chat.log).not.toContainText(says);
    await expect(chat.questions).toHaveCount(1);

    router.script(answer(text('The end.')));
    await chat.ask('And then?');
    await expect(chat.answers.last()).toContainText('The end.');
    expect(chatRequests(router)).toHaveLength(3);
  });
}

test('a server that is gone: a plain sentence, and the question stays', async ({ chat, site }) => {
  await expect(chat.composer).toBeVisible();
  await site.close();
  await chat.ask('Is anybody there?');
  await expect(chat.answers).toContainText('The server could not be reached.');
  await expect(chat.questions).toContainText('Is anybody there?');
  await expect(chat.button('Retry')).toBeVisible();
  await expect(chat.composer).toBeEditable();
});

test('a stream that is cut: what has come stays, and goes on where it ended', async ({ chat, router }) => {
  const live = controlled();
  router.script(live);
  await chat.ask('Tell me a story.');
  live.send(text(['It was a dark']));
  await expect(chat.answers).toContainText('It was a dark');
  live.send(drop());

  await expect(chat.answers).toContainText('The reply stopped after 4 words.');
  await expect(chat.answers).toContainText('It was a dark');
  await expect(chat.questions).toContainText('Tell me a story.');

  router.script(answer(text(' and stormy night.')));
  await chat.button('Continue').click();
  await expect(chat.answers).toContainText('It was a dark and stormy night.');
  await expect(chat.log).not.toContainText('The reply stopped');
  await expect(chat.questions).toHaveCount(1);
});
