import { answer, controlled, text } from '@orq-chat/testing';

import { chatRequests, expect, test } from './test.ts';

test('an answer grows while it streams', async ({ chat, router }) => {
  const live = controlled();
  router.script(live);
  await chat.ask('Count to three.');

  live.send(text(['One']));
  await expect(chat.answers).toHaveText(/One$/);
  await expect(chat.button('Stop')).toBeVisible();
  live.send(text([', two']));
  await expect(chat.answers).toContainText('One, two');
  await expect(chat.answers).not.toContainText('three');
  live.send(text([', **three**.']));
  await expect(chat.answers).toContainText('One, two, three.');
  live.end();

  await expect(chat.button('Regenerate')).toBeVisible();
  await expect(chat.button('Stop')).toBeHidden();
  await expect(chat.answers.locator('strong')).toHaveText('three');
});

test('stop keeps what was written, and closes the socket of the provider', async ({ chat, router }) => {
  const live = controlled();
  router.script(live);
  await chat.ask('Tell me everything.');
  live.send(text(['It began with']));
  await expect(chat.answers).toContainText('It began with');

  await chat.button('Stop').click();

  await expect(chat.log).toContainText('Stopped');
  await expect(chat.answers).toContainText('It began with');
  await expect.poll(() => chatRequests(router)[0]?.state).toBe('aborted');

  router.script(answer(text('Gladly.')));
  await chat.ask('Then tell me less.');
  await expect(chat.answers.last()).toContainText('Gladly.');
});

test('two questions in a row keep the context', async ({ chat, router }) => {
  router.script(answer(text('Amsterdam.')), answer(text('In 1275.')));
  await chat.ask('What is the capital of the Netherlands?');
  await expect(chat.answers).toContainText('Amsterdam.');
  await chat.ask('When was it first named?');
  await expect(chat.answers.last()).toContainText('In 1275.');

  expect(chatRequests(router).map(({ body }) => body)).toMatchObject([
    { messages: [{ role: 'user', content: 'What is the capital of the Netherlands?' }] },
    {
      messages: [
        { role: 'user', content: 'What is the capital of the Netherlands?' },
        { role: 'assistant', content: 'Amsterdam.' },
        { role: 'user', content: 'When was it first named?' },
      ],
    },
  ]);
});

test('the model picker holds what the router lists, and the choice is asked', async ({
  chat,
  page,
  router,
}) => {
  router.script(answer(text('Hello.')));
  await chat.button(/^Model/).click();
  await expect(page.getByRole('option')).toHaveText([/tour/, /reasoner/, /tools/, /echo/]);
  await page.getByRole('option', { name: /echo/ }).click();
  await chat.ask('Hello?');
  await expect(chat.answers).toContainText('Hello.');
  expect(chatRequests(router)[0]?.body).toMatchObject({ model: 'local/echo' });
});

test('an answer goes on while another page is shown', async ({ chat, page, router }) => {
  const live = controlled();
  router.script(live);
  await chat.ask('Take your time.');
  live.send(text(['Written here,']));
  await expect(chat.answers).toContainText('Written here,');

  await page.getByRole('link', { name: 'Client' }).click();
  await expect(page.getByRole('heading', { name: 'The client' })).toBeFocused();
  live.send(text([' there,']));
  await page.goBack();
  await expect(chat.answers).toContainText('Written here, there,');
  live.send(text([' and here.']));
  live.end();
  await expect(chat.answers).toContainText('Written here, there, and here.');
  expect(chatRequests(router)).toHaveLength(1);
});
