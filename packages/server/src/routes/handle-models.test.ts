import { status } from '@orq-chat/testing';
import { expect, it } from 'vitest';

import { startChat } from '../test/start-chat.ts';

it('lists all models, as the router has them', async () => {
  const chat = await startChat();
  const response = await fetch(`${chat.url}/models`);
  expect(await response.json()).toMatchObject({
    object: 'list',
    data: expect.arrayContaining([expect.objectContaining({ id: 'local/echo', owned_by: 'local' })]),
  });
});

it('lists only models that may be asked', async () => {
  const chat = await startChat({ models: ['local/e*', 'other/model'] });
  const response = await fetch(`${chat.url}/models`);
  expect(await response.json()).toMatchObject({ object: 'list', data: [{ id: 'local/echo' }] });
});

it('reads a list of null as an empty one', async () => {
  const chat = await startChat({ models: ['*'] });
  chat.router.scriptModels(status(200, { body: { object: 'list', data: null } }));
  expect(await (await fetch(`${chat.url}/models`)).json()).toEqual({ object: 'list', data: [] });
});

it.each(['not json', '[]'])('says so when upstream sends no list (%s)', async (body) => {
  const chat = await startChat({ models: ['*'] });
  chat.router.scriptModels(status(200, { body }));
  const response = await fetch(`${chat.url}/models`);
  expect(response.status).toBe(502);
  expect(await response.json()).toMatchObject({ error: { code: 'upstream_not_an_answer' } });
});
