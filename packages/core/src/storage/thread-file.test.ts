import { describe, expect, it } from 'vitest';

import type { Message } from '../message/types.ts';
import { createThread, insertMessage } from '../thread/edit-thread.ts';
import type { Thread } from '../thread/types.ts';
import { createMemoryStorage } from './memory.ts';
import { ImportError, importThread, parseThreadFile, toThreadFile } from './thread-file.ts';
import { parseThreadRecord } from './thread-record.ts';

const init = { id: 'imported', now: 9 };
const base = { status: 'done', createdAt: 1 } as const;
const asked: Message = { ...base, id: 'q', role: 'user', parts: [{ type: 'text', text: 'Hello?' }] };
const answered = (id: string, change: Partial<Message> = {}) =>
  ({ ...base, id, role: 'assistant', parts: [{ type: 'text', text: id }], ...change }) as Message;

/** A question with two answers. */
function branched(): Thread {
  const first = insertMessage(createThread('original', 1), asked, null, 1);
  return insertMessage(insertMessage(first, answered('a'), 'q', 2), answered('b'), 'q', 3);
}

/** The file of a thread with some of its text replaced. */
const tampered = (from: string, to: string) => toThreadFile(branched()).replaceAll(from, to);

function codeOf(run: () => unknown): unknown {
  try {
    run();
  } catch (error) {
    return error instanceof ImportError ? error.code : error;
  }
  return null;
}

describe('a thread that goes through a file', () => {
  it('keeps every branch and message, under an id of its own', () => {
    const thread = branched();
    expect(parseThreadFile(toThreadFile(thread), init)).toEqual({ ...thread, id: 'imported', updatedAt: 9 });
  });

  it('keeps parts of a kind that this version does not know', () => {
    const strange = { type: 'hologram', light: 3 };
    const thread = insertMessage(
      branched(),
      answered('c', { parts: [strange] } as unknown as Partial<Message>),
      'q',
      4,
    );
    const { nodes } = parseThreadFile(toThreadFile(thread), init);
    expect(nodes['c']?.message.parts).toEqual([strange]);
  });

  it('ends what was under way, so that nobody allows a call that a file brought', () => {
    const call = {
      type: 'tool-call',
      id: 'call',
      name: 'pay',
      arguments: '{}',
      step: 0,
      state: 'needs-approval',
    };
    const waiting = answered('w', {
      status: 'needs-approval',
      parts: [call],
    } as unknown as Partial<Message>);
    const { nodes } = parseThreadFile(toThreadFile(insertMessage(branched(), waiting, 'q', 4)), init);
    expect(nodes['w']?.message).toMatchObject({
      status: 'stopped',
      outcome: 'stopped',
      parts: [{ ...call, state: 'unanswered' }],
    });
  });
});

describe('a file that cannot be imported', () => {
  it.each([
    ['is no JSON', 'Dear diary', 'not_json'],
    ['is other JSON', '{"messages":[]}', 'not_a_thread'],
    ['is null', 'null', 'not_a_thread'],
    ['comes from a newer version', tampered('"version": 1', '"version": 2'), 'newer_version'],
    ['names a message that is missing', tampered('"headId": "b"', '"headId": "x"'), 'broken_thread'],
    ['goes in a circle', tampered('"parentId": null', '"parentId": "a"'), 'broken_thread'],
    ['has a message under another id', tampered('"id": "a"', '"id": "b"'), 'broken_thread'],
    ['has a text that is none', tampered('"text": "a"', '"text": 5'), 'broken_thread'],
    ['has a role that is none', tampered('"role": "user"', '"role": "root"'), 'broken_thread'],
  ])('says so when it %s', (_, text, code) => {
    expect(codeOf(() => parseThreadFile(text, init))).toBe(code);
  });
});

describe('importThread', () => {
  it('keeps the thread beside the others', async () => {
    const storage = createMemoryStorage();
    await importThread(storage, toThreadFile(branched()), init);
    const summary = await importThread(storage, toThreadFile(branched()), { id: 'again', now: 10 });
    expect(summary).toMatchObject({ id: 'again', title: 'Hello?' });
    expect(await storage.list()).toHaveLength(2);
    expect(parseThreadRecord((await storage.read('again'))?.thread).headId).toBe('b');
  });

  it('overwrites nothing', async () => {
    const storage = createMemoryStorage();
    await importThread(storage, toThreadFile(branched()), init);
    const before = await storage.read('imported');
    await expect(importThread(storage, tampered('Hello?', 'Changed'), init)).rejects.toMatchObject({
      code: 'id_taken',
    });
    await expect(importThread(storage, 'nothing', { id: 'new', now: 1 })).rejects.toBeInstanceOf(ImportError);
    expect(await storage.read('imported')).toEqual(before);
    expect(await storage.list()).toHaveLength(1);
  });
});
