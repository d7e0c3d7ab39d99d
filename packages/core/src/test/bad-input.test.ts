import { readdir, readFile } from 'node:fs/promises';

import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { isOrqError } from '../errors.ts';
import { createCompletionFolder } from '../fold/create-completion-folder.ts';
import { maxEventSize } from '../stream/server-event.ts';
import { chunkOf, cutBytes, encode, events, kindOf, outcomeOf, stop, streamOf } from './stream-of.ts';

const unhandled: unknown[] = [];
const note = (reason: unknown) => void unhandled.push(reason);
beforeAll(() => void process.on('unhandledRejection', note));
afterAll(() => void process.off('unhandledRejection', note));

const contentOf = (chunk: { choices?: readonly { message: { content: string | null } }[] } | null) =>
  chunk?.choices?.[0]?.message.content;

describe('bytes that somebody changed', () => {
  const marks = [
    '"',
    '\\',
    '{',
    '}',
    '[',
    ']',
    '\n',
    '\r',
    'data:',
    ':',
    ',',
    '\0',
    '\u{1f600}',
    'null',
    '9',
    '-',
  ];
  const change = fc.record({
    at: fc.nat(),
    drop: fc.nat({ max: 40 }),
    insert: fc.oneof(fc.constantFrom(...marks).map(encode), fc.uint8Array({ maxLength: 4 })),
  });

  it('give an answer or a typed error, 10,000 times', async () => {
    const folder = new URL('./fixtures/', import.meta.url);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.sse'));
    const bodies = await Promise.all(names.map((name) => readFile(new URL(name, folder))));
    const kinds = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.array(change, { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(), { maxLength: 4 }),
        fc.constantFrom('text/event-stream', 'application/json', null),
        async (which, changes, places, contentType) => {
          const bytes = changes.reduce<Uint8Array>(changeBytes, bodies[which % bodies.length] ?? encode(''));
          const { completion, error } = await outcomeOf(streamOf(cutBytes(bytes, places), { contentType }));
          kinds.add(kindOf(error));
          expect(error === null || isOrqError(error)).toBe(true);
          expect(completion).not.toBeNull();
        },
      ),
      { numRuns: 10_000, timeout: 1000 },
    );
    expect([...kinds].toSorted()).toEqual([
      'empty_stream',
      'malformed_chunk',
      'not_event_stream',
      'null',
      'server',
      'truncated',
    ]);
    expect(unhandled).toEqual([]);
  }, 60_000);

  function changeBytes(
    bytes: Uint8Array,
    { at, drop, insert }: { at: number; drop: number; insert: Uint8Array },
  ) {
    const start = at % (bytes.length + 1);
    return Uint8Array.from([...bytes.subarray(0, start), ...insert, ...bytes.subarray(start + drop)]);
  }
});

describe('bounds', () => {
  const hi = events(chunkOf({ content: 'Hi' }));
  const repeat = (piece: string, times: number) => Array.from({ length: times }, () => encode(piece));

  it('end an event that never ends', async () => {
    const piece = 'x'.repeat(1 << 20);
    for (const start of ['data: "', '', ': ', 'data: x\ndata: ']) {
      const { completion, error } = await outcomeOf(streamOf([hi, start, ...repeat(piece, 17)]));
      expect(kindOf(error)).toBe('malformed_chunk');
      expect(error).toMatchObject({ message: `An event is larger than ${maxEventSize} characters.` });
      expect(contentOf(completion)).toBe('Hi');
    }
  });

  it('end an event of many lines', async () => {
    const lines = 'data: 0123456789abcdef\n'.repeat(1 << 16);
    const { error } = await outcomeOf(streamOf([hi, ...repeat(lines, 17)]));
    expect(kindOf(error)).toBe('malformed_chunk');
  });

  it('end a body of JSON', async () => {
    const { error } = await outcomeOf(streamOf(['{"a":"', ...repeat('x'.repeat(1 << 20), 17)]));
    expect(error).toMatchObject({ message: `The answer is larger than ${maxEventSize} characters.` });
  });

  it('take an event just below the limit', async () => {
    const content = 'x'.repeat(maxEventSize - 1000);
    const { completion, error } = await outcomeOf(streamOf([events(chunkOf({ content }), stop)]));
    expect(error).toBeNull();
    expect(contentOf(completion)).toHaveLength(content.length);
  });

  it.each(['extra', 'usage', 'content', 'arguments'])('refuse %s that is nested too deep', async (field) => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const places: Record<string, string> = {
      extra: `{"choices":[],"extra":${deep}}`,
      usage: `{"choices":[],"usage":{"x":${deep}}}`,
      content: `{"choices":[{"delta":{"content":[{"text":${deep}}]}}]}`,
      arguments: `{"choices":[{"delta":{"tool_calls":[{"function":{"arguments":${deep}}}]}}]}`,
    };
    const { completion, error } = await outcomeOf(streamOf([hi, events(places[field])]));
    expect(kindOf(error)).toBe('malformed_chunk');
    expect(error).toMatchObject({ message: expect.stringContaining('nested too deep') });
    expect(contentOf(completion)).toBe('Hi');
  });

  it('refuse an error that is nested too deep to be told', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const { error } = await outcomeOf(streamOf([events(`{"error":{"message":${deep}}}`)]));
    expect(error).toMatchObject({ reason: 'server', message: expect.stringContaining('nested too deep') });
  });

  it('refuse 100,000 tool calls, and 100,000 choices', async () => {
    const calls = Array.from({ length: 100_000 }, (_, index) => ({
      index,
      id: `c${index}`,
      function: { name: 'f' },
    }));
    const single = calls.map((call) => chunkOf({ tool_calls: [call] }));
    for (const body of [events(chunkOf({ tool_calls: calls })), events(...single)]) {
      const { completion, error } = await outcomeOf(streamOf([hi, body]));
      expect(error).toMatchObject({
        reason: 'malformed_chunk',
        message: 'The answer holds more than 1024 tool calls.',
      });
      expect(contentOf(completion)).toBe('Hi');
    }
    const choices = calls.map(({ index }) => ({ index, delta: { content: 'x' } }));
    const { error } = await outcomeOf(streamOf([events({ choices })]));
    expect(error).toMatchObject({ message: 'The answer holds more than 1024 choices.' });
  });

  it('survive a storm of retry and id fields, of comments and of empty events', async () => {
    for (const noise of [
      'retry: 1\n',
      'id: x\n\n',
      ':\n',
      '\n',
      'data:\n\n',
      'data\n\n',
      'event: x\n\n',
      '\r',
    ]) {
      const { completion, error } = await outcomeOf(
        streamOf([hi, noise.repeat(200_000), '\n\n', events(stop)]),
      );
      expect(error).toBeNull();
      expect(contentOf(completion)).toBe('Hi');
    }
  });

  it('fold a long answer with log probabilities in one piece', () => {
    const folder = createCompletionFolder();
    const logprobs = { content: [{ token: 'x', logprob: -1 }] };
    for (let count = 0; count < 20_000; count++) {
      folder.add({ choices: [{ index: 0, delta: { content: 'x' }, logprobs }] });
    }
    expect(folder.completion().choices[0]?.logprobs?.content).toHaveLength(20_000);
  });
});
