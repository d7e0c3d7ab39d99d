// Every deviation of wire.md §7 that no recording shows, and the corners of those that one does.
import { describe, expect, it } from 'vitest';

import type { Completion, CompletionMessage } from '../schema/completion.ts';
import { chunkOf, clientServing, events, hello, kindOf, outcomeOf, stop, streamOf } from './stream-of.ts';

/** The completion of a body; a failure fails the test. */
async function complete(body: string, contentType = 'text/event-stream'): Promise<Completion> {
  const { completion, error } = await outcomeOf(streamOf([body], { contentType }));
  if (error) throw error;
  if (!completion) throw new Error('No completion and no error.');
  return completion;
}

const messageOf = (completion: Completion): CompletionMessage | undefined => completion.choices[0]?.message;
const complain = async (body: string, contentType?: string) => {
  const { completion, error } = await outcomeOf(streamOf([body], contentType ? { contentType } : {}));
  return { kind: kindOf(error), content: completion && messageOf(completion)?.content, error };
};
const call = (entry: Record<string, unknown>) => chunkOf({ tool_calls: [entry] });
const callsOf = (completion: Completion) =>
  messageOf(completion)?.tool_calls.map(
    ({ id, function: { name, arguments: text } }) => `${id} ${name} ${text}`,
  );

describe('framing', () => {
  it('takes line ends that are mixed in one stream (D01)', async () => {
    const [hi, end] = [JSON.stringify(chunkOf({ content: 'Hi' })), JSON.stringify(stop)];
    const body = `data: ${hi}\r\n\r\ndata: ${hi}\r\rdata: ${hi}\n\ndata: ${hi}\r\n\ndata: ${hi}\n\r\ndata: ${end}\r\n\n`;
    expect(messageOf(await complete(body))?.content).toBe('HiHiHiHiHi');
  });

  it('drops one byte order mark and no more (D03)', async () => {
    const body = events(chunkOf({ content: 'One' }), chunkOf({ content: ' two' }), stop);
    expect(messageOf(await complete(`\ufeff${body}`))?.content).toBe('One two');
    expect(messageOf(await complete(`\ufeff\ufeff${body}`))?.content).toBe(' two');
  });

  it('goes by the payload and not by the name of an event (D10)', async () => {
    const named = `event: ping\ndata: {"type":"ping"}\n\nevent: progress\ndata: half way\n\nevent: chat.chunk\n`;
    const body =
      named +
      events(chunkOf({ content: 'Hi' })) +
      `event: status\ndata: {"message":"busy"}\n\n` +
      events(stop);
    expect(messageOf(await complete(body))?.content).toBe('Hi');
  });

  it('takes an error key under any name (D10, D40)', async () => {
    expect(await complain(`event: status\ndata: {"error":{"message":"Overloaded"}}\n\n`)).toMatchObject({
      kind: 'server',
      error: { message: 'Overloaded' },
    });
  });

  it('records id and retry, and ignores fields that nobody knows (D11)', async () => {
    const body =
      `id: 7\nretry: 3000\nfoo: bar\nnonsense\nevent: note\n${events(chunkOf({ content: 'a' }))}` +
      `id: bad\0id\nretry: 5s\n${events(chunkOf({ content: 'b' }))}${events(stop, '[DONE]')}`;
    const stream = await streamOf([body]);
    const seen = [];
    for await (const { data, ...rest } of stream.events())
      seen.push({ content: data.choices?.[0]?.delta?.content, ...rest });
    expect(seen).toEqual([
      { content: 'a', event: 'note', id: '7', retry: 3000 },
      { content: 'b', id: '7' },
      { content: undefined, id: '7' },
    ]);
  });

  it('takes a last event without its blank line, and without any line end (D12)', async () => {
    const first = events(chunkOf({ content: 'Hi' }));
    expect(messageOf(await complete(`${first}data: ${JSON.stringify(stop)}\n`))?.content).toBe('Hi');
    expect(messageOf(await complete(`${first}data: ${JSON.stringify(stop)}`))?.content).toBe('Hi');
    expect(messageOf(await complete(`${first}data: [DONE]`))?.content).toBe('Hi');
  });

  it('forgives a cut after the answer is over (D12, D33)', async () => {
    expect(
      messageOf(await complete(`${events(chunkOf({ content: 'Hi' }), stop)}data: {"id":"x","usa`))?.content,
    ).toBe('Hi');
  });

  it('skips empty data and comments that were sent as data (D35)', async () => {
    const body = `data:\n\ndata: \n\ndata: : OPENROUTER PROCESSING\n\n${events(chunkOf({ content: 'Hi' }), stop)}`;
    expect(messageOf(await complete(body))?.content).toBe('Hi');
  });

  it('ends at the first [DONE], however it is written (D46)', async () => {
    const late = events(chunkOf({ content: ' late' }));
    const hi = events(chunkOf({ content: 'Hi' }));
    expect(messageOf(await complete(`${hi}data:  [DONE]  \n\n${late}`))?.content).toBe('Hi');
    expect(messageOf(await complete(`${hi}data: [DONE]\n\ndata: [DONE]\n\n${late}`))?.content).toBe('Hi');
    expect(messageOf(await complete(`[DONE]\n${hi}[DONE]\n\n${events(stop)}`))?.content).toBe('Hi');
  });

  it('finds no answer in [DONE] alone, in comments alone, or in other events alone (D45)', async () => {
    for (const body of [
      'data: [DONE]\n\n',
      ': keep-alive\n\n: keep-alive\n\n',
      'event: ping\ndata: {}\n\n',
      '\n\n\n',
    ]) {
      expect(await complain(body)).toMatchObject({ kind: 'empty_stream' });
    }
  });

  it('does not skip a broken chunk in silence (D47)', async () => {
    const glued = `data: {"id":"1","choices":[{"delta":{"content":"b{"id":"1","choices":[]}\n\n`;
    expect(await complain(events(chunkOf({ content: 'Good' })) + glued + events(stop))).toMatchObject({
      kind: 'malformed_chunk',
      content: 'Good',
    });
  });
});

describe('chunks', () => {
  it('tells new tool calls apart when all have index 0 (D14)', async () => {
    const body = events(
      call({ index: 0, id: 'a', function: { name: 'one', arguments: '{"x":' } }),
      call({ index: 0, function: { arguments: '1}' } }),
      call({ index: 0, id: 'b', function: { name: 'one', arguments: '{"x":' } }),
      call({ index: 0, id: 'b', function: { arguments: '2}' } }),
      stop,
    );
    expect(callsOf(await complete(body))).toEqual(['a one {"x":1}', 'b one {"x":2}']);
  });

  it('joins names that are repeated, cut in two, or empty at first (D17)', async () => {
    const pieces = (...names: readonly string[]) =>
      events(...names.map((name) => call({ index: 0, id: 'a', function: { name, arguments: '' } })), stop);
    expect(callsOf(await complete(pieces('get', 'get', 'get')))).toEqual(['a get ']);
    expect(callsOf(await complete(pieces('get_', 'weather')))).toEqual(['a get_weather ']);
    expect(callsOf(await complete(pieces('get_', 'get_weather')))).toEqual(['a get_weather ']);
    expect(callsOf(await complete(pieces('', 'get', '')))).toEqual(['a get ']);
  });

  it('takes a list as arguments, and leaves nulls out (D18, D19, D28)', async () => {
    const body = events(
      call({ index: 0, id: null, type: null, function: { name: 'list', arguments: [1, { a: null }] } }),
      call({ index: 0, id: null, type: null, function: { name: null, arguments: null } }),
      call({ index: 1, id: 'b', type: '', function: null }),
      stop,
    );
    const completion = await complete(body);
    expect(callsOf(completion)).toEqual([' list [1,{"a":null}]', 'b  ']);
    expect(messageOf(completion)?.tool_calls.map(({ type }) => type)).toEqual(['function', 'function']);
  });

  it('reports a finish reason that does not fit the calls as it came (D20)', async () => {
    const none = await complete(events(chunkOf({ content: 'No tools' }, 'tool_calls')));
    expect(none.choices[0]).toMatchObject({ finish_reason: 'tool_calls', message: { tool_calls: [] } });
  });

  it('counts reasoning once when it comes in two spellings (D21, D22)', async () => {
    const both = chunkOf({
      reasoning: 'why',
      reasoning_content: 'why',
      reasoning_details: [{ type: 'x', text: 'why' }],
    });
    const details = chunkOf({ reasoning_details: [{ type: 'x', summary: '!' }, 'odd', null] });
    const message = messageOf(await complete(events(both, details, stop)));
    expect(message).toMatchObject({
      reasoning: 'why!',
      reasoning_details: [{ type: 'x', text: 'why', summary: '!' }],
    });
  });

  it('takes content as parts, also nested ones (D23)', async () => {
    const body = events(
      chunkOf({ content: [{ type: 'thinking', thinking: [{ type: 'text', text: 'Hm. ' }] }] }),
      chunkOf({ content: [{ type: 'reasoning', text: 'Yes.' }, { type: 'text', text: 'A' }, 'B'] }),
      chunkOf({ content: [{ type: 'refusal', refusal: 'No.' }, { type: 'image', url: 'x' }, { text: 'C' }] }),
      stop,
    );
    expect(messageOf(await complete(body))).toMatchObject({
      content: 'ABC',
      reasoning: 'Hm. Yes.',
      refusal: 'No.',
    });
  });

  it('folds text and usage wherever they come (D25)', async () => {
    const finish = { ...chunkOf({ content: ' last' }, 'stop'), usage: { total_tokens: 3 } };
    const after = { ...chunkOf({ content: ' word' }), usage: null };
    const completion = await complete(events(chunkOf({ content: 'The' }), finish, after));
    expect(completion.usage).toEqual({ total_tokens: 3 });
    expect(completion.choices[0]).toMatchObject({
      finish_reason: 'stop',
      message: { content: 'The last word' },
    });
  });

  it('reads a finish reason under its other name, and none from a blank one (D29)', async () => {
    const blank = chunkOf({ content: 'Hi' }, '');
    const alias = { choices: [{ delta: {}, finishReason: 'length' }] };
    expect((await complete(events(blank, alias))).choices[0]?.finish_reason).toBe('length');
    const both = { choices: [{ delta: {}, finish_reason: 'stop', finishReason: 'length' }] };
    expect((await complete(events(both))).choices[0]?.finish_reason).toBe('stop');
  });

  it('fills in what is missing everywhere (D28, D30)', async () => {
    const body = events(
      { choices: [{ delta: { role: '', content: 'A' } }, { delta: { content: 'B' } }] },
      { choices: [{ delta: { role: 'assistant', content: 'a' }, finish_reason: 'stop' }, null].slice(0, 1) },
      { id: null, choices: null, usage: null },
      {
        choices: [
          { index: 1, delta: { role: 'assistant', content: null, tool_calls: null }, finish_reason: 'stop' },
        ],
      },
    );
    expect(await complete(body)).toEqual({
      id: null,
      object: 'chat.completion',
      created: null,
      model: null,
      usage: null,
      choices: ['Aa', 'B'].map((content, index) => ({
        index,
        finish_reason: 'stop',
        message: { role: 'assistant', content, refusal: null, reasoning: null, tool_calls: [] },
      })),
    });
  });

  it('keeps the last usage that says something (D31)', async () => {
    const usages = [{ total_tokens: 1 }, { total_tokens: 2 }, null, {}, { prompt_tokens_details: null }];
    const body = events(...usages.map((usage) => ({ ...chunkOf({ content: 'x' }), usage })), stop);
    expect((await complete(body)).usage).toEqual({ total_tokens: 2 });
  });

  it('prefers a plain usage to one under x_groq, whichever comes last (D32)', async () => {
    const groq = { ...chunkOf({}), x_groq: { usage: { total_tokens: 9 } } };
    const plain = { ...chunkOf({}), usage: { total_tokens: 5 } };
    expect((await complete(events(groq, plain, groq, stop))).usage).toEqual({ total_tokens: 5 });
    expect((await complete(events(groq, stop))).usage).toEqual({ total_tokens: 9 });
  });

  it('reads the delta beside a cumulative message, and the message where there is no delta (D34)', async () => {
    const beside = (text: string, all: string) => ({
      choices: [{ delta: { content: text }, message: { content: all } }],
    });
    const alone = (all: string, end: string | null) => ({
      choices: [{ message: { content: all }, finish_reason: end }],
    });
    const both = events(beside('Hel', 'Hel'), beside('lo', 'Hello'), alone('Hello', 'stop'));
    expect(messageOf(await complete(both))?.content).toBe('Hello');
    const cumulative = events(alone('Hel', null), alone('Hello', 'stop'));
    expect(messageOf(await complete(cumulative))?.content).toBe('Hello');
  });

  it('keeps the first id, though each chunk has its own (D48)', async () => {
    const body = events({ ...chunkOf({ content: 'x' }), id: 'first' }, { ...stop, id: 'second' });
    expect((await complete(body)).id).toBe('first');
  });

  it('hands out glued arguments as they came (D52)', async () => {
    const body = events(
      call({ index: 0, id: 'a', function: { name: 'f', arguments: '{"a":1}{"a":2}' } }),
      stop,
    );
    expect(callsOf(await complete(body))).toEqual(['a f {"a":1}{"a":2}']);
  });

  it('leaves out envelope fields of a wrong type, and says which content is wrong', async () => {
    const odd = { ...chunkOf({ content: 'Hi', reasoning: 7 }, 'stop'), id: 5, created: 'now', usage: 'none' };
    expect(await complete(events(odd))).toMatchObject({ id: null, created: null, usage: null });
    const { kind, error, content } = await complain(
      events(chunkOf({ content: 'Hi' }), chunkOf({ content: 5 })),
    );
    expect({ kind, content }).toEqual({ kind: 'malformed_chunk', content: 'Hi' });
    expect(error).toMatchObject({ message: 'A chunk has the wrong shape: `content` is not a list.' });
  });
});

describe('errors inside an answer', () => {
  it('takes an error alone for a failure, not for an empty answer (D39)', async () => {
    expect(await complain(events({ error: { message: 'Engine died', code: 503 } }, '[DONE]'))).toMatchObject({
      kind: 'server',
      error: { code: 503, status: 200, message: 'Engine died', error: { message: 'Engine died', code: 503 } },
    });
  });

  it('keeps what a failing chunk still brought (D38)', async () => {
    const last = { ...chunkOf({ content: ' text' }, 'error'), error: { code: 502, message: 'Gone' } };
    expect(await complain(events(chunkOf({ content: 'Partial' }), last))).toMatchObject({
      kind: 'server',
      content: 'Partial text',
    });
  });

  it('takes an event named error for one, with or without its key (D40)', async () => {
    const named = (data: string) =>
      complain(`${events(chunkOf({ content: 'Hi' }))}event: error\ndata: ${data}\n\n`);
    expect(await named('{"message":"Busy","code":429}')).toMatchObject({
      kind: 'server',
      error: { code: 429, message: 'Busy' },
    });
    expect(await named('{"foo":1}')).toMatchObject({
      kind: 'server',
      content: 'Hi',
      error: { error: { foo: 1 } },
    });
    expect(await named('"Out of memory"')).toMatchObject({
      kind: 'server',
      error: { message: 'Out of memory' },
    });
    expect(await named('plain words')).toMatchObject({
      kind: 'malformed_chunk',
      error: { message: expect.stringContaining('plain words') },
    });
  });

  it('takes an error body on a stream request, in every shape (D41, D42)', async () => {
    const json = (body: unknown) => complain(JSON.stringify(body), 'application/json');
    expect(await json({ error: 'Bad key' })).toMatchObject({ kind: 'server', error: { message: 'Bad key' } });
    expect(await json([{ error: { message: 'Quota', status: 'X' } }])).toMatchObject({
      error: { message: 'Quota' },
    });
    expect(await json({ detail: 'Not here' })).toMatchObject({
      kind: 'server',
      error: { message: 'Not here' },
    });
  });
});

describe('bodies of another kind', () => {
  const completion = {
    id: 'cmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'm',
    choices: [{ index: 0, message: { role: 'assistant', content: 'Whole' }, finish_reason: 'stop' }],
    usage: { total_tokens: 4 },
  };

  it('folds a JSON completion although a stream was asked for (D43)', async () => {
    for (const [body, type] of [
      [JSON.stringify(completion), 'application/json'],
      [`\n ${JSON.stringify(completion, null, 2)}\n`, 'text/event-stream'],
      [JSON.stringify([completion]), 'text/plain'],
    ] as const) {
      expect(await complete(body, type)).toMatchObject({ id: 'cmpl-1', usage: { total_tokens: 4 } });
    }
  });

  it('hands a JSON completion to a loop as one chunk (D43)', async () => {
    const stream = await streamOf([JSON.stringify(completion)], { contentType: 'application/json' });
    const chunks = [];
    for await (const chunk of stream) chunks.push(chunk);
    expect(chunks).toEqual([completion]);
  });

  it('shows the beginning of a page that is no answer (D44)', async () => {
    const page = `<!doctype html><title>Sign in</title>${'<p>'.repeat(1000)}`;
    const { kind, error } = await complain(page, 'text/html');
    expect(kind).toBe('not_event_stream');
    expect(error).toMatchObject({ status: 200, body: page.slice(0, 1024) });
    const plain = await complain('Service starting, please wait', 'text/plain');
    expect(plain).toMatchObject({
      kind: 'not_event_stream',
      error: { body: 'Service starting, please wait' },
    });
  });

  it('reads a stream although none was asked for (D50)', async () => {
    const body = events(chunkOf({ content: 'He' }), chunkOf({ content: 'y' }), stop, '[DONE]');
    const orq = clientServing([body]);
    const answer = await orq.router.chat.completions.create(hello);
    expect(messageOf(answer)?.content).toBe('Hey');
  });

  it('cuts what follows a JSON completion (D51)', async () => {
    expect(await complete(`${JSON.stringify(completion)}\n\ndata: [DONE]\n\n`)).toMatchObject({
      id: 'cmpl-1',
    });
  });

  it('takes a JSON body that is cut for a truncated answer', async () => {
    const { kind } = await complain(JSON.stringify(completion).slice(0, -20), 'application/json');
    expect(kind).toBe('truncated');
  });

  it('finds no answer in JSON of another kind', async () => {
    expect(await complain('{"hello":"world"}', 'application/json')).toMatchObject({
      kind: 'not_event_stream',
    });
    expect(await complain('{"hello":"world"}', 'text/event-stream')).toMatchObject({ kind: 'empty_stream' });
  });
});
