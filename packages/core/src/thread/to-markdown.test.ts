import { describe, expect, it } from 'vitest';

import type { Message } from '../message/types.ts';
import { createThread, insertMessage } from './edit-thread.ts';
import { threadToMarkdown } from './to-markdown.ts';
import type { Thread } from './types.ts';

type Parts = readonly unknown[];

function message(id: string, role: 'user' | 'assistant', parts: Parts): Message {
  return { id, role, status: 'done', createdAt: 1, parts } as unknown as Message;
}
const text = (words: string) => ({ type: 'text', text: words });

function threadOf(...entries: readonly (readonly [Message, string | null])[]): Thread {
  return entries.reduce(
    (thread, [entry, parentId]) => insertMessage(thread, entry, parentId, 1),
    createThread('t', 1),
  );
}

describe('a thread as Markdown', () => {
  it('is its shown path, then every other branch, each message once', () => {
    const thread = threadOf(
      [message('q', 'user', [text('A name?')]), null],
      [message('a1', 'assistant', [text('Easy.')]), 'q'],
      [message('q2', 'user', [text('Another?')]), 'a1'],
      [message('a3', 'assistant', [text('Calm.')]), 'q2'],
      [message('a2', 'assistant', [text('Quick.')]), 'q'],
    );
    expect(threadToMarkdown(thread)).toBe(`# A name?

## 1. You

A name?

## 2. Assistant (version 2 of 2)

Quick.

---

# Other versions

## 2. Assistant (version 1 of 2)

Easy.

## 3. You

Another?

## 4. Assistant

Calm.
`);
  });

  it('holds what was attached, at its end', () => {
    const parts = [
      { type: 'image', url: 'data:image/png;base64,AAAA', name: 'a [cat]' },
      { type: 'file', url: 'data:text/plain,hi', name: 'notes.txt' },
      text('See these'),
    ];
    const document = threadToMarkdown(threadOf([message('q', 'user', parts), null]));
    expect(document).toContain(String.raw`![a \[cat\]][image-1]`);
    expect(document).toContain('[notes.txt][file-2]');
    expect(document.trimEnd().split('\n').slice(-2)).toEqual([
      '[image-1]: data:image/png;base64,AAAA',
      '[file-2]: data:text/plain,hi',
    ]);
  });

  it('shows thoughts as a quote, and a call with what came of it in a fence that its content cannot end', () => {
    const call = {
      type: 'tool-call',
      id: 'c',
      name: 'read',
      arguments: '{"path":"a"}',
      step: 0,
      state: 'done',
      output: 'so:\n```\ncode\n```',
    };
    const answer = message('a', 'assistant', [{ type: 'reasoning', text: 'Let me\nsee' }, call]);
    const document = threadToMarkdown(threadOf([message('q', 'user', [text('?')]), null], [answer, 'q']));
    expect(document).toContain('> Let me\n> see');
    expect(document).toContain('**read**\n\n```json\n{"path":"a"}\n```\n\n````text\nso:');
  });

  it('closes the code that a cut answer left open', () => {
    const answer = message('a', 'assistant', [text('Try:\n```ts\nconst a = 1;')]);
    const document = threadToMarkdown(threadOf([answer, null]));
    expect(document).toContain('const a = 1;\n```\n');
  });
});
