import { describe, expect, it } from 'vitest';

import { createAssistantMessage, createUserMessage } from '../message/create-message.ts';
import type { AssistantPart } from '../message/types.ts';
import { insertMessage, selectBranch } from './edit-thread.ts';
import { findInText, searchThread } from './search-thread.ts';
import { threadOf } from './thread-of.ts';

const asked = (id: string, text: string) => createUserMessage({ id, now: 1 }, text);
const answered = (id: string, ...parts: readonly AssistantPart[]) => ({
  ...createAssistantMessage({ id, now: 1, model: 'm' }),
  parts,
});
const said = (text: string): AssistantPart => ({ type: 'text', text });
const places = (thread: Parameters<typeof searchThread>[0], query: string) =>
  searchThread(thread, query).map(({ messageId, index }) => `${messageId}/${index}`);

describe('searchThread', () => {
  it('finds every place, from top to bottom', () => {
    const thread = threadOf('t', [asked('a', 'One cat'), answered('b', said('No cat, cat or dog.'))], 1);
    expect(places(thread, 'cat')).toEqual(['a/0', 'b/0', 'b/1']);
    expect(places(thread, 'horse')).toEqual([]);
    expect(places(thread, '  ')).toEqual([]);
  });

  it('finds what is on a branch that is not shown', () => {
    const base = threadOf('t', [asked('a', 'Why?'), answered('b', said('Because of the cat.'))], 1);
    const branched = insertMessage(base, answered('c', said('No idea.')), 'a', 2);
    const deeper = insertMessage(branched, asked('d', 'A cat?'), 'c', 3);
    expect(places(deeper, 'cat')).toEqual(['b/0', 'd/0']);
    expect(places(selectBranch(deeper, 'b'), 'cat')).toEqual(['b/0', 'd/0']);
  });

  it.each([
    ['case', 'CAT', 'a cat'],
    ['accents', 'cafe', 'a café'],
    ['accents that were typed', 'café', 'a cafe'],
    ['emphasis', 'really important', 'a **really** _important_ thing'],
    ['code', 'the total function', 'the `total` function'],
    ['links', 'see the rules here', 'see [the rules](https://rules.example) here'],
    ['line breaks', 'two words', 'two\nwords'],
    ['names with marks in them', 'snake_case', 'use snake_case here'],
  ])('sees through %s', (_name, query, text) => {
    expect(places(threadOf('t', [answered('a', said(text))], 1), query)).toEqual(['a/0']);
  });

  it('looks at what is read, and not at where links lead, thoughts, or what tools were told', () => {
    const thread = threadOf(
      't',
      [
        answered(
          'a',
          { type: 'reasoning', text: 'hidden' },
          { type: 'tool-call', id: '1', name: 'f', arguments: '"hidden"', step: 0, state: 'done' },
          said('[shown](https://hidden.example)'),
        ),
        answered('b', { type: 'refusal', text: 'Sorry, no.' }),
      ],
      1,
    );
    expect(places(thread, 'hidden')).toEqual([]);
    expect(places(thread, 'shown')).toEqual(['a/0']);
    expect(places(thread, 'sorry')).toEqual(['b/0']);
  });

  it('goes down a thread of any length', () => {
    const messages = Array.from({ length: 20_000 }, (_, index) => asked(`m${index}`, `Number ${index}.`));
    expect(places(threadOf('t', messages, 1), 'number 19999')).toEqual(['m19999/0']);
  });
});

describe('findInText', () => {
  const found = (text: string, query: string) =>
    findInText(text, query).map(({ start, end }) => text.slice(start, end));

  it('gives the places as they stand in the text', () => {
    expect(found('A Café, a cafe\u0301, a CAFE.', 'cafe')).toEqual(['Café', 'cafe', 'CAFE']);
    expect(found('😀 smile 😀', '😀')).toEqual(['😀', '😀']);
    expect(found('İstanbul', 'istanbul')).toEqual(['İstanbul']);
    expect(found('aaaa', 'aa')).toEqual(['aa', 'aa']);
    expect(found('anything', '')).toEqual([]);
  });
});
