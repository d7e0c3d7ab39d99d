import { expect, it, vi } from 'vitest';

import { createUserMessage } from '../message/create-message.ts';
import { createThread, insertMessage } from './edit-thread.ts';
import { readPath } from './read-thread.ts';
import { threadOf } from './thread-of.ts';

const message = (id: string, text = id) => createUserMessage({ id, now: 1 }, text);

it('is what inserting one message after the other makes', () => {
  const messages = ['a', 'b', 'c'].map((id) => message(id));
  const inserted = messages.reduce(
    (thread, next) => insertMessage(thread, next, thread.headId, 7),
    createThread('t', 7),
  );
  expect(threadOf('t', messages, 7)).toEqual(inserted);
  expect(threadOf('t', [], 7)).toEqual(createThread('t', 7));
});

it('takes the last of two messages with one id, and loses nothing that follows', () => {
  const thread = threadOf('t', [message('a'), message('b', 'old'), message('c'), message('b', 'new')], 7);
  expect(readPath(thread)).toEqual(['a', 'b', 'c']);
  expect(thread.nodes['b']?.message.parts).toEqual([{ type: 'text', text: 'new' }]);
});

it('says once, and in development alone, that ids were doubled', async () => {
  vi.resetModules();
  const { threadOf: fresh } = await import('./thread-of.ts');
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const doubled = [message('a'), message('a')];
  vi.stubEnv('NODE_ENV', 'production');
  fresh('t', doubled, 7);
  expect(warn).not.toHaveBeenCalled();
  vi.unstubAllEnvs();
  fresh('t', [message('a')], 7);
  expect(warn).not.toHaveBeenCalled();
  fresh('t', doubled, 7);
  fresh('t', doubled, 7);
  expect(warn).toHaveBeenCalledTimes(1);
  warn.mockRestore();
});

it('visits each message once, however many there are', () => {
  const messages = Array.from({ length: 2_000 }, (_, index) => message(`m${index}`));
  let reads = 0;
  const counted = messages.map((item) => ({
    ...item,
    get id() {
      reads += 1;
      return item.id;
    },
  }));
  threadOf('t', counted, 7);
  expect(reads).toBeLessThan(10 * messages.length);
});
