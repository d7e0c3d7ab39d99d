import { describe, expect, it } from 'vitest';

import { toMessageParams } from './to-message-params.ts';
import type { AssistantPart, Message, ToolCallPart, UserPart } from './types.ts';

const base = { id: 'm', status: 'done' as const, createdAt: 0 };
const question = (...parts: readonly UserPart[]): Message => ({ ...base, role: 'user', parts });
const reply = (...parts: readonly AssistantPart[]): Message => ({ ...base, role: 'assistant', parts });
const call = (id: string, more: Partial<ToolCallPart> = {}): ToolCallPart => ({
  type: 'tool-call',
  id,
  name: 'add',
  arguments: '{"a":1}',
  step: 0,
  state: 'done',
  output: 2,
  ...more,
});
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** The content of the one message that a question becomes. */
const contentOf = (...parts: readonly UserPart[]) => toMessageParams([question(...parts)])[0]?.content;

describe('a question', () => {
  it('is a string when it is text alone, and a list of parts otherwise', () => {
    expect(contentOf({ type: 'text', text: 'Hi' })).toBe('Hi');
    expect(
      contentOf(
        { type: 'image', url: 'https://a.example/b.png', detail: 'low' },
        { type: 'audio', data: 'AA==', format: 'wav' },
        { type: 'text', text: 'What is this?' },
      ),
    ).toEqual([
      { type: 'image_url', image_url: { url: 'https://a.example/b.png', detail: 'low' } },
      { type: 'input_audio', input_audio: { data: 'AA==', format: 'wav' } },
      { type: 'text', text: 'What is this?' },
    ]);
  });

  it.each([
    ['in base64', `data:text/markdown;base64,${base64('# Größe 🍋')}`, '# Größe 🍋'],
    ['with a byte order mark', `data:text/plain;base64,${base64('\uFEFFHi')}`, 'Hi'],
    ['in UTF-16', `data:text/csv;base64,${Buffer.from('\uFEFFa;b', 'utf16le').toString('base64')}`, 'a;b'],
    ['with a character set', `data:text/plain;charset=utf-8;base64,${base64('Hi')}`, 'Hi'],
    ['in percents', 'data:application/json,%7B%22a%22%3A1%7D', '{"a":1}'],
    ['that is empty', 'data:text/plain;base64,', ''],
  ])('has a text file %s as text under its name', (_how, url, text) => {
    expect(contentOf({ type: 'file', url, name: 'a "b".md' })).toEqual([
      { type: 'text', text: `<file name="a \\"b\\".md">\n${text}\n</file>` },
    ]);
  });

  it('goes by the type that the part tells', () => {
    const url = `data:application/octet-stream;base64,${base64('a: 1')}`;
    const file = { type: 'file' as const, url };
    expect(contentOf({ ...file, mediaType: 'application/yaml' })).toEqual([
      { type: 'text', text: '<file>\na: 1\n</file>' },
    ]);
    expect(contentOf(file)).toEqual([{ type: 'file', file: { file_data: url } }]);
  });

  it.each([
    ['data:application/pdf;base64,AA==', 'application/pdf'],
    ['data:application/vnd.openxmlformats-officedocument.spreadsheetml.sheet;base64,AA==', undefined],
    ['data:text/plain;base64,%%%', 'text/plain'],
  ])('has any other file as data: %s', (url, mediaType) => {
    const part = { type: 'file' as const, url, name: 'a', ...(mediaType ? { mediaType } : {}) };
    const mime = mediaType ? { mime_type: mediaType } : {};
    expect(contentOf(part)).toEqual([{ type: 'file', file: { file_data: url, filename: 'a', ...mime } }]);
  });

  it('names a file that is elsewhere', () => {
    expect(contentOf({ type: 'file', url: 'https://a.example/b.txt', mediaType: 'text/plain' })).toEqual([
      { type: 'file', file: { uri: 'https://a.example/b.txt', mime_type: 'text/plain' } },
    ]);
  });
});

describe('an answer', () => {
  it('is its text, and nothing when it holds nothing', () => {
    expect(
      toMessageParams([reply({ type: 'text', text: 'A' }, { type: 'text', text: 'B' }), reply()]),
    ).toEqual([{ role: 'assistant', content: 'AB' }]);
  });

  it('says its steps one after the other, each call with its result', () => {
    const messages = toMessageParams([
      reply(
        { type: 'text', text: 'Let me add.' },
        call('x'),
        call('y', { state: 'failed', error: 'no', output: undefined }),
        call('z', { step: 1, state: 'denied' }),
        { type: 'text', text: 'Two.' },
      ),
    ]);
    expect(messages).toMatchObject([
      { role: 'assistant', content: 'Let me add.', tool_calls: [{ id: 'x' }, { id: 'y' }] },
      { role: 'tool', tool_call_id: 'x', content: '2' },
      { role: 'tool', tool_call_id: 'y', content: 'Error: no' },
      { role: 'assistant', content: null, tool_calls: [{ id: 'z' }] },
      { role: 'tool', tool_call_id: 'z', content: 'The user denied this call.' },
      { role: 'assistant', content: 'Two.' },
    ]);
  });

  it('does not mention a call that was never answered', () => {
    expect(
      toMessageParams([reply({ type: 'text', text: 'Hm.' }, call('x', { state: 'unanswered' }))]),
    ).toEqual([{ role: 'assistant', content: 'Hm.' }]);
  });

  it('gives back what a provider wants to see of its calls', () => {
    const [message] = toMessageParams([
      reply(call('x', { extra: { thought_signature: 's' }, arguments: '' })),
    ]);
    expect(message).toMatchObject({
      tool_calls: [
        { id: 'x', type: 'function', function: { name: 'add', arguments: '{}' }, thought_signature: 's' },
      ],
    });
  });

  it('replays signed and redacted reasoning as parts, before the text', () => {
    const reasoning = { type: 'reasoning' as const, text: 'Hm.', signature: 's', redacted: 'r' };
    expect(toMessageParams([reply(reasoning, { type: 'text', text: 'Yes.' })])).toEqual([
      {
        role: 'assistant',
        content: [
          { type: 'reasoning', reasoning: 'Hm.', signature: 's' },
          { type: 'redacted_reasoning', data: 'r' },
          { type: 'text', text: 'Yes.' },
        ],
      },
    ]);
  });

  it('replays unsigned reasoning beside the calls that it led to, and nowhere else', () => {
    const reasoning = { type: 'reasoning' as const, text: 'Hm.' };
    expect(toMessageParams([reply(reasoning, { type: 'text', text: 'Yes.' })])).toEqual([
      { role: 'assistant', content: 'Yes.' },
    ]);
    expect(toMessageParams([reply(reasoning, call('x'))])[0]).toMatchObject({
      content: null,
      reasoning_content: 'Hm.',
    });
  });

  it('replays the details of reasoning as they came', () => {
    const details = [{ type: 'reasoning.encrypted', data: 'e' }];
    expect(
      toMessageParams([reply({ type: 'reasoning', text: '', details }, { type: 'text', text: 'Yes.' })]),
    ).toEqual([{ role: 'assistant', content: 'Yes.', reasoning_details: details }]);
  });

  it('names the sound that it was, and keeps a refusal one', () => {
    expect(
      toMessageParams([
        reply({ type: 'audio', data: 'AA==', format: 'wav', id: 'a1' }),
        reply({ type: 'refusal', text: 'No.' }),
      ]),
    ).toEqual([
      { role: 'assistant', content: null, audio: { id: 'a1' } },
      { role: 'assistant', content: [{ type: 'refusal', refusal: 'No.' }] },
    ]);
  });
});

it('begins with the instructions and joins what a system message says', () => {
  const parts = [
    { type: 'text' as const, text: 'One' },
    { type: 'text' as const, text: 'Two' },
  ];
  expect(toMessageParams([{ ...base, role: 'system', parts }], 'Be brief.')).toEqual([
    { role: 'system', content: 'Be brief.' },
    { role: 'system', content: 'One\n\nTwo' },
  ]);
});
