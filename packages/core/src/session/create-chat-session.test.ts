import {
  answer,
  citation,
  controlled,
  createTestRouter,
  delta,
  drop,
  finish,
  reasoning,
  refusal,
  reject,
  text,
  toolCall,
  unreachable,
  usage,
  choice,
  type Reply,
} from '@orq-chat/testing';
import { beforeAll, describe, expect, it, vi } from 'vitest';

import { Orq } from '../client/orq.ts';
import { messageText } from '../message/create-message.ts';
import type { AssistantMessage, Message } from '../message/types.ts';
import { readSiblings } from '../thread/read-thread.ts';
import { createChatSession, type ChatSessionInit } from './create-chat-session.ts';
import { selectMessages, selectUsage } from './select.ts';
import { createTestEnvironment } from './test/create-test-environment.ts';
import { pause } from './test/set-up.ts';
import type { ChatSession, TurnResult } from './types.ts';

// Loaded when they are wanted; a test should not have to wait for that.
beforeAll(() =>
  Promise.all([
    import('../client/wire.ts'),
    import('./create-step.ts'),
    import('../message/to-message-params.ts'),
    import('./keep-saved.ts'),
    import('./read-inputs.ts'),
    import('./run-tools.ts'),
    import('./tool-params.ts'),
  ]),
);

function setUp(replies: readonly Reply[], init: Partial<ChatSessionInit> = {}) {
  const router = createTestRouter();
  router.script(...replies);
  const client = new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch });
  const environment = createTestEnvironment();
  const session = createChatSession({ client, model: 'openai/gpt-4o', environment, ...init });
  return { router, environment, session, client };
}

const texts = (session: ChatSession) => selectMessages(session.getSnapshot()).map(messageText);
const last = (session: ChatSession) => selectMessages(session.getSnapshot()).at(-1);
const lastAnswer = (session: ChatSession) => last(session) as AssistantMessage;
const sent = (router: ReturnType<typeof createTestRouter>, at: number) =>
  (router.requests[at]?.body as { messages: { role: string; content: unknown }[] } | undefined)?.messages ??
  [];
const settled = (session: ChatSession) =>
  new Promise<TurnResult>((resolve) => {
    const leave = session.observe({
      onSettled(result) {
        leave();
        resolve(result);
      },
    });
  });
const until = async (condition: () => boolean) => {
  for (let turn = 0; turn < 500 && !condition(); turn += 1)
    await new Promise((resolve) => setImmediate(resolve));
  expect(condition()).toBe(true);
};

describe('a turn', () => {
  it('shows the question at once, then the answer, then settles', async () => {
    const { session } = setUp([answer(text('Hello.'))]);
    const turn = session.sendAsync('Hi');
    expect(texts(session)).toEqual(['Hi', '']);
    expect(session.getSnapshot().turn.status).toBe('submitted');

    const result = await turn;
    expect(result.outcome).toBe('complete');
    expect(texts(session)).toEqual(['Hi', 'Hello.']);
    expect(lastAnswer(session)).toMatchObject({ status: 'done', outcome: 'complete', finishReason: 'stop' });
    expect(session.getSnapshot().turn).toMatchObject({ status: 'idle', message: null, outcome: 'complete' });
  });

  it('sends the whole path as context', async () => {
    const { session, router } = setUp([answer(text('One.')), answer(text('Two.'))], {
      instructions: 'Be brief.',
    });
    await session.sendAsync('First');
    await session.sendAsync('Second');
    expect(sent(router, 1)).toEqual([
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: 'First' },
      { role: 'assistant', content: 'One.' },
      { role: 'user', content: 'Second' },
    ]);
  });

  it('shows the first token without waiting for a frame, and later ones once a frame', async () => {
    const live = controlled();
    const { session, environment } = setUp([live]);
    session.send('Hi');
    live.send(text(['One']));
    await until(() => texts(session)[1] === 'One');

    live.send(text([' two', ' three']));
    await pause();
    expect(texts(session)[1]).toBe('One');
    environment.draw();
    await until(() => texts(session)[1]?.startsWith('One two') ?? false);

    live.end();
    await settled(session);
    expect(texts(session)[1]).toBe('One two three');
  });

  it('changes nothing but the turn for a token', async () => {
    const live = controlled();
    const { session } = setUp([live]);
    session.send('Hi');
    const before = session.getSnapshot();
    live.send(text(['One']));
    await until(() => session.getSnapshot().turn.status === 'streaming');
    const after = session.getSnapshot();
    expect(after.thread).toBe(before.thread);
    expect(after.path).toBe(before.path);
    expect(after.queue).toBe(before.queue);
    session.stop();
  });

  it('keeps reasoning, citations and refusals as parts', async () => {
    const { session } = setUp([
      answer(
        reasoning('Let me see.', { signature: 'sig' }),
        text('Yes.'),
        citation({ url: 'https://a.example/', title: 'A' }),
      ),
      answer(refusal('I will not.')),
    ]);
    await session.sendAsync('Hi');
    expect(lastAnswer(session).parts).toEqual([
      { type: 'reasoning', text: 'Let me see.', signature: 'sig', duration: 0 },
      { type: 'text', text: 'Yes.' },
      expect.objectContaining({ type: 'source', url: 'https://a.example/', title: 'A' }),
    ]);
    await session.sendAsync('And?');
    expect(lastAnswer(session).parts).toEqual([{ type: 'refusal', text: 'I will not.' }]);
  });

  it('counts tokens as the provider did, and guesses where it did not', async () => {
    const { session } = setUp([
      answer(text('Hello.'), usage({ prompt_tokens: 5, completion_tokens: 2, total_tokens: 7 })),
      answer(text('Hello.'), usage(null)),
    ]);
    expect((await session.sendAsync('Hi')).usage).toMatchObject({
      inputTokens: 5,
      outputTokens: 2,
      totalTokens: 7,
    });
    expect((await session.sendAsync('Hi')).usage).toMatchObject({ estimated: true });
  });

  it.each([
    ['length', 'length'],
    ['content_filter', 'filtered'],
  ] as const)('says that it ended by %s', async (reason, outcome) => {
    const { session } = setUp([answer(text('Half'), finish(reason))]);
    expect((await session.sendAsync('Hi')).outcome).toBe(outcome);
    expect(lastAnswer(session).status).toBe('done');
  });

  it('keeps other choices as siblings and shows the first', async () => {
    const { session } = setUp([answer(choice(0, text('A')), choice(1, text('B')))], { params: { n: 2 } });
    await session.sendAsync('Hi');
    const { thread, path } = session.getSnapshot();
    expect(texts(session)).toEqual(['Hi', 'A']);
    const children = thread.nodes[path[0] ?? '']?.children ?? [];
    expect(children.map((id) => messageText(thread.nodes[id]?.message as Message))).toEqual(['A', 'B']);
  });
});

describe('stop', () => {
  it('keeps what was written, also what no frame has shown, and is no error', async () => {
    const live = controlled();
    const { session, router } = setUp([live]);
    const onError = vi.fn<() => void>();
    session.observe({ onError });
    const turn = session.sendAsync('Hi');
    live.send(text(['One']));
    await until(() => session.getSnapshot().turn.status === 'streaming');
    live.send(text([' two']));
    await pause();
    expect(texts(session)).toEqual(['Hi', 'One']);

    session.stop();
    expect(texts(session)).toEqual(['Hi', 'One two']);
    expect(lastAnswer(session)).toMatchObject({ status: 'stopped', outcome: 'stopped' });
    expect((await turn).outcome).toBe('stopped');
    expect(onError).not.toHaveBeenCalled();
    await until(() => router.requests[0]?.aborted === true);
  });

  it('writes nothing after it settled', async () => {
    const live = controlled();
    const { session } = setUp([live]);
    session.send('Hi');
    live.send(text(['One']));
    await until(() => session.getSnapshot().turn.status === 'streaming');
    session.stop();
    const state = session.getSnapshot();
    await new Promise((resolve) => setImmediate(resolve));
    expect(session.getSnapshot()).toBe(state);
  });
});

describe('a failure', () => {
  it('keeps the question, says what happened, and retry answers in the same place', async () => {
    const { session } = setUp([
      reject(429, { retryAfter: 2, message: 'Slow down.' }),
      answer(text('Hello.')),
    ]);
    await expect(session.sendAsync('Hi')).rejects.toMatchObject({ status: 429 });
    const failed = lastAnswer(session);
    expect(texts(session)).toEqual(['Hi', '']);
    expect(failed).toMatchObject({ status: 'failed', outcome: 'error' });
    expect(failed.error).toMatchObject({ kind: 'api', status: 429 });
    expect(failed.error?.retryAt).toBe(1_700_000_002_000);
    expect(session.getSnapshot().turn.status).toBe('error');

    session.retry();
    await settled(session);
    expect(texts(session)).toEqual(['Hi', 'Hello.']);
    expect(lastAnswer(session).id).toBe(failed.id);
    expect(session.getSnapshot().turn.status).toBe('idle');
  });

  it('keeps a partial answer as a branch when it is tried again', async () => {
    const { session } = setUp([answer(text('Half a sen'), drop()), answer(text('A whole sentence.'))]);
    await expect(session.sendAsync('Hi')).rejects.toThrow('connection broke');
    expect(texts(session)).toEqual(['Hi', 'Half a sen']);
    expect(lastAnswer(session)).toMatchObject({ status: 'failed', outcome: 'disconnected' });

    session.retry();
    await settled(session);
    expect(texts(session)).toEqual(['Hi', 'A whole sentence.']);
    const { thread, path } = session.getSnapshot();
    expect(thread.nodes[path[0] ?? '']?.children).toHaveLength(2);
  });

  it('goes on in the same message when it is resumed', async () => {
    const { session, router } = setUp([answer(text('Half a sen'), drop()), answer(text('tence.'))]);
    await expect(session.sendAsync('Hi')).rejects.toThrow('connection broke');
    const { id } = lastAnswer(session);
    session.resume();
    await settled(session);
    expect(lastAnswer(session)).toMatchObject({
      id,
      status: 'done',
      parts: [{ type: 'text', text: 'Half a sentence.' }],
    });
    expect(lastAnswer(session).error).toBeUndefined();
    expect(sent(router, 1).map((message) => message.role)).toEqual(['user', 'assistant', 'user']);
  });

  it('says that the server could not be reached', async () => {
    const { session } = setUp([unreachable()]);
    await expect(session.sendAsync('Hi')).rejects.toMatchObject({ code: 'connection' });
    expect(lastAnswer(session)).toMatchObject({ outcome: 'error', error: { kind: 'connection' } });
  });

  it('is not made by a callback or a listener that throws', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const thrower = (name: string) => () => {
      throw new Error(name);
    };
    const names = ['onStart', 'onToolCall', 'onToolSettled', 'onFinish', 'onSettled', 'price'] as const;
    const { session } = setUp([answer(toolCall('clock', {})), answer(text('Hello.'))], {
      tools: [{ name: 'clock', run: () => 1 }],
      ...Object.fromEntries(names.map((name) => [name, thrower(name)])),
    });
    session.subscribe(thrower('listener'));
    session.draft.subscribe(thrower('draft'));
    session.draft.set('Hi');
    expect((await session.sendAsync('Hi')).outcome).toBe('complete');
    expect(texts(session)).toEqual(['Hi', 'Hello.']);
    expect(lastAnswer(session)).toMatchObject({
      status: 'done',
      parts: [{ state: 'done' }, { text: 'Hello.' }],
    });
    const reported = new Set(report.mock.calls.map(([error]) => (error as Error).message));
    expect(reported).toEqual(new Set([...names, 'listener', 'draft']));
    report.mockRestore();
  });

  it('is told once, also by a callback that throws', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const onSettled = vi.fn<() => void>();
    const { session } = setUp([reject(500)], {
      onSettled,
      onError() {
        throw new Error('mine');
      },
    });
    await expect(session.sendAsync('Hi')).rejects.toMatchObject({ status: 500 });
    expect(onSettled).toHaveBeenCalledTimes(1);
    expect(report).toHaveBeenCalledTimes(1);
    report.mockRestore();
  });
});

describe('branches', () => {
  it('puts another answer beside the last one', async () => {
    const { session, router } = setUp([answer(text('A')), answer(text('B'))]);
    await session.sendAsync('Hi');
    const first = lastAnswer(session).id;
    session.regenerate();
    await settled(session);
    expect(texts(session)).toEqual(['Hi', 'B']);
    expect(sent(router, 1)).toEqual([{ role: 'user', content: 'Hi' }]);
    session.selectBranch(first);
    expect(texts(session)).toEqual(['Hi', 'A']);
  });

  it('puts an edited question beside the old one, and destroys nothing', async () => {
    const { session } = setUp([answer(text('A')), answer(text('B')), answer(text('C'))]);
    await session.sendAsync('One');
    await session.sendAsync('Two');
    const [root = ''] = session.getSnapshot().path;
    session.edit(root, 'Eins');
    await settled(session);
    expect(texts(session)).toEqual(['Eins', 'C']);
    session.selectBranch(root);
    expect(texts(session)).toEqual(['One', 'A', 'Two', 'B']);
  });

  it('begins after an earlier message, and the way on from there is kept', async () => {
    const { session, router } = setUp([answer(text('A')), answer(text('B')), answer(text('C'))]);
    await session.sendAsync('One');
    const { id } = lastAnswer(session);
    await session.sendAsync('Two');
    session.branchFrom(id);
    expect(texts(session)).toEqual(['One', 'A']);
    session.selectBranch(id);
    expect(texts(session)).toEqual(['One', 'A', 'Two', 'B']);
    session.branchFrom(id);
    await session.sendAsync('Three');
    expect(texts(session)).toEqual(['One', 'A', 'Three', 'C']);
    expect(sent(router, 2).map(({ content }) => content)).toEqual(['One', 'A', 'Three']);
    const [, , third = ''] = session.getSnapshot().path;
    expect(readSiblings(session.getSnapshot().thread, third)).toHaveLength(2);
  });

  it('puts an edited answer beside the old one, with all but its words, and asks for nothing', async () => {
    const { session, router } = setUp([answer(citation({ url: 'https://a.example/' }), text('Four.'))]);
    await session.sendAsync('2 + 3?');
    const { id, usage: used } = lastAnswer(session);
    session.edit(id, 'Five.');
    expect(texts(session)).toEqual(['2 + 3?', 'Five.']);
    expect(lastAnswer(session).parts).toMatchObject([{ type: 'source' }, { type: 'text', text: 'Five.' }]);
    expect(router.requests).toHaveLength(1);
    expect(selectUsage(session.getSnapshot())).toBeNull();
    session.selectBranch(id);
    expect(texts(session)).toEqual(['2 + 3?', 'Four.']);
    expect(selectUsage(session.getSnapshot())?.totalTokens).toBe(used?.totalTokens);
  });

  it('keeps what a person thinks of an answer, and lets it be taken back', async () => {
    const { session } = setUp([answer(text('Hello.'))]);
    await session.sendAsync('Hi');
    const { id } = lastAnswer(session);
    session.rate(id, 'good');
    expect(lastAnswer(session)).toMatchObject({ id, feedback: 'good', status: 'done' });
    session.rate(id, null);
    expect(lastAnswer(session)).not.toHaveProperty('feedback');
    expect(() => session.rate('nope', 'bad')).toThrow('nope');
  });

  it('says which message it does not know', () => {
    const { session } = setUp([]);
    expect(() => session.edit('nope', 'x')).toThrow('nope');
    expect(() => session.selectBranch('nope')).toThrow('nope');
    expect(() => session.branchFrom('nope')).toThrow('nope');
    expect(() => session.regenerate('nope')).toThrow('nope');
    expect(() => session.remove('nope')).toThrow('nope');
  });
});

describe('while a turn runs', () => {
  it('queues what is sent, and sends it when the turn is complete', async () => {
    const live = controlled();
    const { session } = setUp([live, answer(text('Second.'))]);
    session.send('One');
    const second = session.sendAsync('Two');
    expect(session.getSnapshot().queue).toMatchObject([{ parts: [{ text: 'Two' }] }]);
    live.send(text('First.'));
    live.end();
    await second;
    expect(texts(session)).toEqual(['One', 'First.', 'Two', 'Second.']);
    expect(session.getSnapshot().queue).toEqual([]);
  });

  it('holds the queue after a stop; a queued message can be edited, sent and removed', async () => {
    const live = controlled();
    const { session, router } = setUp([live, answer(text('Done.'))]);
    session.send('One');
    await until(() => router.requests.length === 1);
    session.send('Two');
    const third = session.sendAsync('Three');
    session.stop();
    const [two, three] = session.getSnapshot().queue;
    session.editQueued(two?.id ?? '', 'Two!');
    session.removeQueued(three?.id ?? '');
    await expect(third).rejects.toMatchObject({ code: 'removed' });
    const sentNow = settled(session);
    session.sendQueued(two?.id ?? '');
    await sentNow;
    expect(texts(session)).toEqual(['One', '', 'Two!', 'Done.']);
  });

  it('interrupts or rejects when told to', async () => {
    const live = controlled();
    const { session, router } = setUp([live, answer(text('Done.'))]);
    session.send('One');
    await until(() => router.requests.length === 1);
    await expect(session.sendAsync('Two', { whenBusy: 'reject' })).rejects.toMatchObject({ code: 'busy' });
    await session.sendAsync('Three', { whenBusy: 'interrupt' });
    expect(texts(session)).toEqual(['One', '', 'Three', 'Done.']);
  });
});

describe('tools', () => {
  const add = {
    name: 'add',
    parameters: { type: 'object', properties: { a: { type: 'number' }, b: { type: 'number' } } },
    run: (input: unknown) => {
      const { a, b } = input as { a: number; b: number };
      return a + b;
    },
  };

  it('runs the calls of a step together and asks again with their results', async () => {
    const { session, router } = setUp(
      [
        answer(toolCall('add', { a: 1, b: 2 }, { id: 'x' }), toolCall('add', { a: 3, b: 4 }, { id: 'y' })),
        answer(text('3 and 7.')),
      ],
      { tools: [add] },
    );
    expect((await session.sendAsync('Add')).outcome).toBe('complete');
    expect(lastAnswer(session).parts).toMatchObject([
      { type: 'tool-call', id: 'x', step: 0, state: 'done', output: 3 },
      { type: 'tool-call', id: 'y', step: 0, state: 'done', output: 7 },
      { type: 'text', text: '3 and 7.' },
    ]);
    expect(sent(router, 1).slice(1)).toMatchObject([
      { role: 'assistant', tool_calls: [{ id: 'x' }, { id: 'y' }] },
      { role: 'tool', tool_call_id: 'x', content: '3' },
      { role: 'tool', tool_call_id: 'y', content: '7' },
    ]);
  });

  it('shows the arguments as a value while they arrive', async () => {
    const live = controlled();
    const { session, environment } = setUp([live, answer(text('3.'))], { tools: [add] });
    session.send('Add');
    const call = (fragment: string) =>
      live.send(
        delta({ tool_calls: [{ index: 0, id: 'x', function: { name: 'add', arguments: fragment } }] }),
      );
    call('{"a":1,');
    await until(() => lastAnswer(session).parts.length === 1);
    call('"b":2');
    await pause();
    environment.draw();
    await until(() => lastAnswer(session).parts.some((part) => 'input' in part));
    expect(lastAnswer(session).parts).toMatchObject([{ state: 'streaming', input: { a: 1 } }]);
    call('}');
    live.end();
    expect((await settled(session)).outcome).toBe('complete');
    expect(lastAnswer(session).parts[0]).toMatchObject({ state: 'done', input: { a: 1, b: 2 }, output: 3 });
  });

  it('tells the model of an unknown tool and of one that throws', async () => {
    const broken = {
      name: 'broken',
      run: () => {
        throw new Error('no disk');
      },
    };
    const { session, router } = setUp(
      [
        answer(toolCall('nope', {}, { id: 'x' }), toolCall('broken', {}, { id: 'y' })),
        answer(text('Sorry.')),
      ],
      { tools: [broken] },
    );
    await session.sendAsync('Go');
    expect(sent(router, 1).slice(2)).toMatchObject([
      { role: 'tool', content: expect.stringContaining('no tool named "nope"') },
      { role: 'tool', content: 'Error: no disk' },
    ]);
  });

  it('waits for approval, runs with edited arguments, and remembers', async () => {
    const run = vi.fn<(input: unknown) => string>(() => 'ok');
    const { session } = setUp(
      [
        answer(toolCall('pay', { euros: 5 }, { id: 'x' })),
        answer(toolCall('pay', { euros: 6 }, { id: 'y' })),
        answer(text('Paid.')),
      ],
      { tools: [{ name: 'pay', needsApproval: true, run }] },
    );
    const turn = session.sendAsync('Pay');
    await until(() => lastAnswer(session).status === 'needs-approval');
    expect(run).not.toHaveBeenCalled();
    session.respond('x', { approved: true, input: { euros: 4 }, remember: true });
    await turn;
    expect(run.mock.calls.map(([input]) => input)).toEqual([{ euros: 4 }, { euros: 6 }]);
  });

  it('tells the model when a person denied', async () => {
    const { session, router } = setUp([answer(toolCall('pay', {}, { id: 'x' })), answer(text('Fine.'))], {
      tools: [{ name: 'pay', needsApproval: true, run: () => 'ok' }],
    });
    const turn = session.sendAsync('Pay');
    await until(() => lastAnswer(session).status === 'needs-approval');
    session.respond('x', { approved: false });
    await turn;
    expect(sent(router, 1).at(-1)).toMatchObject({
      role: 'tool',
      content: expect.stringContaining('denied'),
    });
    expect(() => session.respond('x', { approved: true })).toThrow('"x"');
  });

  it('ends a loop that repeats itself, and says why', async () => {
    const call = () => answer(toolCall('add', { a: 1, b: 1 }));
    const { session, router } = setUp([call(), call(), call(), call()], { tools: [add] });
    const result = await session.sendAsync('Loop');
    expect(result.outcome).toBe('limit');
    expect(lastAnswer(session).error).toMatchObject({ kind: 'limit', code: 'limit_same_call' });
    expect(router.requests).toHaveLength(3);
    expect(session.getSnapshot().turn.status).toBe('idle');
  });

  it('ends a loop after the steps that it may take', async () => {
    const { session, router } = setUp(
      [answer(toolCall('add', { a: 1, b: 1 })), answer(toolCall('add', { a: 2, b: 1 }))],
      {
        tools: [add],
        limits: { steps: 2 },
      },
    );
    expect((await session.sendAsync('Loop')).outcome).toBe('limit');
    expect(router.requests).toHaveLength(2);
  });

  it('leaves a call that a stop cut short unanswered, and does not mention it again', async () => {
    const { session, router } = setUp([answer(toolCall('slow', {}, { id: 'x' })), answer(text('Fine.'))], {
      tools: [{ name: 'slow', run: () => new Promise(() => undefined) }],
    });
    session.send('Go');
    await until(() =>
      lastAnswer(session).parts.some((part) => part.type === 'tool-call' && part.state === 'running'),
    );
    session.stop();
    expect(lastAnswer(session).parts).toMatchObject([{ type: 'tool-call', state: 'unanswered' }]);
    await session.sendAsync('Never mind');
    expect(sent(router, 1).map((message) => message.role)).toEqual(['user', 'user']);
  });
});

it('refuses an empty message', async () => {
  const { session, router } = setUp([]);
  await expect(session.sendAsync('  \n ')).rejects.toMatchObject({ code: 'empty_message' });
  expect(router.requests).toHaveLength(0);
});

it('empties everything on reset, and takes a whole conversation', async () => {
  const { session } = setUp([answer(text('A'))]);
  await session.sendAsync('Hi');
  const messages = selectMessages(session.getSnapshot());
  session.reset();
  expect(texts(session)).toEqual([]);
  session.setMessages(messages);
  expect(texts(session)).toEqual(['Hi', 'A']);
});
