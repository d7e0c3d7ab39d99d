import { describe, expect, it } from 'vitest';

import {
  answer,
  choice,
  citation,
  createTestRouter,
  delta,
  interleave,
  reasoning,
  refusal,
  text,
  toolCall,
  type Part,
} from '../index.ts';
import { complete, stream } from '../test/ask.ts';

const message = async (...parts: readonly Part[]) =>
  (await complete(createTestRouter({ script: [answer(...parts)] }))).choices[0]?.message;

const deltas = async (...parts: readonly Part[]) =>
  (await stream(createTestRouter({ script: [answer(...parts)] }))).flatMap((chunk) => chunk.choices);

describe('text', () => {
  it('goes token by token as a string, piece by piece as a list', async () => {
    const contents = (await deltas(text('Streams  are rivers'), text(['exact', 'ly']))).map(
      (choiceDelta) => choiceDelta.delta['content'],
    );
    expect(contents).toEqual(['', 'Stream', 's', '  are', ' rivers', 'exact', 'ly', undefined]);
  });
});

describe('reasoning', () => {
  it('comes in the field of Orq, with what is needed to replay it', async () => {
    expect(
      await message(reasoning('So, first', { signature: 'c2ln', redacted: 'ZW5j' }), text('Yes')),
    ).toEqual({
      role: 'assistant',
      content: 'Yes',
      reasoning: 'So, first',
      reasoning_signature: 'c2ln',
      redacted_reasoning: 'ZW5j',
    });
  });

  it('comes in the field of other providers', async () => {
    expect(await message(reasoning('Hm', { field: 'reasoning_content' }))).toMatchObject({
      reasoning_content: 'Hm',
    });
  });

  it('is counted apart', async () => {
    const router = createTestRouter({ script: [answer(reasoning('one two'), text('three'))] });
    expect((await complete(router)).usage).toMatchObject({
      completion_tokens: 3,
      completion_tokens_details: { reasoning_tokens: 2 },
    });
  });
});

describe('a tool call', () => {
  it('opens with id and name, then brings its arguments in fragments', async () => {
    const [, opening, ...fragments] = await deltas(toolCall('get_weather', { city: 'Köln' }));
    expect(opening?.delta).toEqual({
      tool_calls: [
        { index: 0, id: 'call_1_0', type: 'function', function: { name: 'get_weather', arguments: '' } },
      ],
    });
    const pieces = fragments.slice(0, -1);
    expect(pieces.length).toBeGreaterThan(1);
    expect(
      pieces.every(({ delta: { tool_calls: calls } }) => JSON.stringify(calls).includes('"index":0')),
    ).toBe(true);
    expect(await message(toolCall('get_weather', { city: 'Köln' }))).toMatchObject({
      tool_calls: [{ function: { name: 'get_weather', arguments: '{"city":"Köln"}' } }],
    });
  });

  it('keeps fragments and id that it is given', async () => {
    expect(await message(toolCall('cut', ['{"a":', '1'], { id: 'mine' }))).toMatchObject({
      tool_calls: [{ id: 'mine', function: { arguments: '{"a":1' } }],
    });
  });

  it('stands beside others, one after the other or interleaved', async () => {
    const calls = [toolCall('first', { n: 1 }), toolCall('second', { n: 2 })];
    const expected = {
      tool_calls: [
        { index: 0, id: 'call_1_0', function: { name: 'first', arguments: '{"n":1}' } },
        { index: 1, id: 'call_1_1', function: { name: 'second', arguments: '{"n":2}' } },
      ],
    };
    expect(await message(...calls)).toMatchObject(expected);
    expect(await message(interleave(...calls))).toMatchObject(expected);
    const indices = (await deltas(interleave(...calls)))
      .map((piece) => /"index":(\d)/.exec(JSON.stringify(piece.delta))?.[1])
      .filter((index) => index !== undefined);
    expect(indices).toEqual(['0', '1', '0', '1', '0', '1']);
  });

  it('has an id that no other answer of the router has', async () => {
    const router = createTestRouter({ script: [answer(toolCall('a')), answer(toolCall('a'))] });
    const ids = [await complete(router), await complete(router)].map(
      (completion) => completion.choices[0]?.message.tool_calls?.[0]?.id,
    );
    expect(new Set(ids).size).toBe(2);
  });
});

describe('the rest', () => {
  it('refusals and citations are in the message', async () => {
    expect(await message(refusal('I can’t help with that.'))).toMatchObject({
      content: null,
      refusal: 'I can’t help with that.',
    });
    const source = citation({ url: 'https://example.com/a', title: 'A', start: 2, end: 5 });
    expect(
      await message(text('So it is.'), source, citation({ url: 'https://example.com/b' })),
    ).toMatchObject({
      annotations: [
        {
          type: 'url_citation',
          url_citation: { url: 'https://example.com/a', title: 'A', start_index: 2, end_index: 5 },
        },
        { url_citation: { url: 'https://example.com/b', title: 'https://example.com/b' } },
      ],
    });
  });

  it('any delta goes through', async () => {
    expect(await message(delta({ audio: { id: 'a1' } }))).toMatchObject({ audio: { id: 'a1' } });
  });

  it('choices stand beside each other, each with its own role and end', async () => {
    const two = [text('yes'), choice(1, text('no'), toolCall('ask'))];
    const router = createTestRouter({ script: [answer(...two), answer(interleave(...two))] });
    expect((await complete(router)).choices).toMatchObject([
      { index: 0, message: { content: 'yes' }, finish_reason: 'stop' },
      { index: 1, message: { content: 'no', tool_calls: [{ index: 0 }] }, finish_reason: 'tool_calls' },
    ]);
    const choices = (await stream(router)).flatMap((chunk) => chunk.choices);
    expect(choices.filter(({ delta: { role } }) => role === 'assistant').map(({ index }) => index)).toEqual([
      0, 1,
    ]);
    expect(choices.filter((end) => end.finish_reason).map((end) => [end.index, end.finish_reason])).toEqual([
      [0, 'stop'],
      [1, 'tool_calls'],
    ]);
  });
});
