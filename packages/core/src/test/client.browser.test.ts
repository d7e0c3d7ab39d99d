import { expect, it } from 'vitest';

import { Orq } from '../client/orq.ts';
// oxlint-disable-next-line import/no-unassigned-import -- the same tests once more, in a browser
import './deviations.test.ts';
import { describeRecordedAnswers } from './client-suite.ts';

describeRecordedAnswers(async (name) => {
  const response = await fetch(new URL(`./fixtures/${name}`, import.meta.url));
  return new Uint8Array(await response.arrayBuffer());
});

it('a browser is no place for a key', () => {
  expect(() => new Orq({ apiKey: 'secret' })).toThrow(/@orq-chat\/server/);
});

it('a path is on the origin of the page, and the platform can fetch it', async () => {
  const orq = new Orq({ baseURL: '/nothing/here' });
  const error: unknown = await orq.router.models.list().catch((thrown: unknown) => thrown);
  expect(error).toMatchObject({ name: 'SDKError', status: 404 });
  expect(error).toHaveProperty('response.url', `${location.origin}/nothing/here/models`);
});
