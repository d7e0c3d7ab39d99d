import { answer, reject, text, toolCall, usage } from '@orq-chat/testing';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';

import { selectUsage } from './select.ts';
import { lastAnswer, sent, setUp, until } from './test/set-up.ts';
import { defineTool, type Tool } from './tool.ts';
import type { ChatCallbacks } from './types.ts';

// Loaded when they are wanted; a test should not have to wait for that.
beforeAll(() =>
  Promise.all([
    import('../client/wire.ts'),
    import('./create-step.ts'),
    import('../message/to-message-params.ts'),
    import('./read-inputs.ts'),
    import('./run-tools.ts'),
    import('./tool-params.ts'),
  ]),
);

const pay = defineTool({
  name: 'pay',
  input: z.object({ euros: z.number() }),
  needsApproval: true,
  run: ({ euros }) => `Paid ${euros}.`,
});
const failing: Tool = {
  name: 'read',
  run() {
    throw new Error('no disk');
  },
};
const results = (messages: ReturnType<typeof sent>) =>
  messages.filter(({ role }) => role === 'tool').map(({ content }) => content);

describe('a tool that fails', () => {
  it('is told to the model once, then ends the turn', async () => {
    const { session, router } = setUp(
      [answer(toolCall('read', { path: 'a' })), answer(toolCall('read', { path: 'b' })), answer(text('No.'))],
      { tools: [failing] },
    );
    expect((await session.sendAsync('Read')).outcome).toBe('limit');
    expect(lastAnswer(session).error).toMatchObject({ kind: 'limit', code: 'limit_failures' });
    expect(lastAnswer(session).error?.message).toContain('"read" failed 2 times (no disk)');
    expect(router.requests).toHaveLength(2);
    expect(results(sent(router, 1))).toEqual(['Error: no disk']);
  });

  it('may be put right by the model, whose wrong arguments are told to it', async () => {
    const { session, router } = setUp(
      [
        answer(toolCall('pay', { euros: 'five' })),
        answer(toolCall('pay', { euros: 5 })),
        answer(text('Done.')),
      ],
      { tools: [{ ...pay, needsApproval: false }] },
    );
    expect((await session.sendAsync('Pay')).outcome).toBe('complete');
    expect(results(sent(router, 2))).toEqual([expect.stringContaining('euros'), 'Paid 5.']);
  });

  it('counts once a step, by tool, and anew in each turn', async () => {
    const both = () => [toolCall('read', { path: 'a' }), toolCall('read', { path: 'b' })];
    const { session, router } = setUp(
      [answer(...both()), answer(...both()), answer(toolCall('read', {})), answer(text('Never mind.'))],
      { tools: [failing] },
    );
    expect((await session.sendAsync('Read')).outcome).toBe('limit');
    expect(router.requests).toHaveLength(2);

    const { outcome } = await new Promise<{ outcome: string }>((resolve) => {
      session.observe({ onSettled: resolve });
      session.resume();
    });
    expect(outcome).toBe('complete');
    expect(router.requests).toHaveLength(4);
  });

  it('may fail more often where the app says so', async () => {
    const calls = ['a', 'b', 'c'].map((path) => answer(toolCall('read', { path })));
    const { session, router } = setUp([...calls, answer(text('No.'))], {
      tools: [failing],
      limits: { failures: 4 },
    });
    expect((await session.sendAsync('Read')).outcome).toBe('complete');
    expect(router.requests).toHaveLength(4);
  });

  it('is one whose approval cannot be decided', async () => {
    const run = vi.fn<() => string>(() => 'ok');
    const needsApproval = () => {
      throw new Error('no rule');
    };
    const { session, router } = setUp([answer(toolCall('pay', {})), answer(text('No.'))], {
      tools: [{ name: 'pay', needsApproval, run }],
    });
    expect((await session.sendAsync('Pay')).outcome).toBe('complete');
    expect(run).not.toHaveBeenCalled();
    expect(results(sent(router, 1))).toEqual(['Error: no rule']);
  });
});

describe('time', () => {
  it('ends a tool that hangs, and then the turn', async () => {
    let aborted = false;
    const hang: Tool = {
      name: 'hang',
      run: (_input, { signal }) => {
        signal.addEventListener('abort', () => (aborted = true));
        return new Promise(() => undefined);
      },
    };
    const { session, environment } = setUp([answer(toolCall('hang', {}))], {
      tools: [hang],
      limits: { time: 5000 },
    });
    const turn = session.sendAsync('Go');
    await until(() => lastAnswer(session).parts.some((part) => 'state' in part && part.state === 'running'));
    environment.advance(5000);
    expect((await turn).outcome).toBe('limit');
    expect(aborted).toBe(true);
    expect(lastAnswer(session)).toMatchObject({
      error: { code: 'limit_time' },
      parts: [{ state: 'failed', error: 'It took too long.' }],
    });
  });

  it('does not run while a person decides', async () => {
    const { session, environment } = setUp(
      [answer(toolCall('pay', { euros: 5 }, { id: 'x' })), answer(text('Done.'))],
      {
        tools: [pay],
      },
    );
    const turn = session.sendAsync('Pay');
    await until(() => lastAnswer(session).status === 'needs-approval');
    environment.advance(3_600_000);
    session.respond('x', { approved: true });
    expect((await turn).outcome).toBe('complete');
  });
});

describe('approval', () => {
  it('shows the model the arguments that a person changed', async () => {
    const { session, router } = setUp(
      [answer(toolCall('pay', { euros: 50 }, { id: 'x' })), answer(text('Done.'))],
      {
        tools: [pay],
      },
    );
    const turn = session.sendAsync('Pay');
    await until(() => lastAnswer(session).status === 'needs-approval');
    session.respond('x', { approved: true, input: { euros: 5 } });
    await turn;
    expect(sent(router, 1).slice(1)).toMatchObject([
      { tool_calls: [{ function: { arguments: '{"euros":5}' } }] },
      { content: 'Paid 5.' },
    ]);
  });

  it.each([
    [true, ['done', 'done', 'done']],
    [false, ['denied', 'denied', 'denied']],
  ])('that is remembered (%s) holds for the calls beside it and for later ones', async (approved, states) => {
    const { session } = setUp(
      [
        answer(toolCall('pay', { euros: 1 }, { id: 'x' }), toolCall('pay', { euros: 2 }, { id: 'y' })),
        answer(toolCall('pay', { euros: 3 }, { id: 'z' })),
        answer(text('Done.')),
      ],
      { tools: [pay] },
    );
    const turn = session.sendAsync('Pay');
    const waits = () =>
      lastAnswer(session).parts.filter((part) => 'state' in part && part.state === 'needs-approval');
    await until(() => waits().length === 2);
    session.respond('y', { approved, remember: true });
    await turn;
    const calls = lastAnswer(session).parts.filter((part) => part.type === 'tool-call');
    expect(calls.map(({ state }) => state)).toEqual(states);
  });
});

it('tells of each call when it has come to its end, and with which tool', async () => {
  const onToolSettled = vi.fn<NonNullable<ChatCallbacks['onToolSettled']>>();
  const tools = [{ ...pay, needsApproval: false }, failing];
  const { session } = setUp(
    [
      answer(toolCall('pay', { euros: 5 }, { id: 'x' }), toolCall('read', {}, { id: 'y' })),
      answer(text('Done.')),
    ],
    { tools, onToolSettled },
  );
  await session.sendAsync('Pay');
  expect(onToolSettled.mock.calls.map(([{ id, state, output }, tool]) => [id, state, output, tool])).toEqual([
    ['x', 'done', 'Paid 5.', tools[0]],
    ['y', 'failed', undefined, failing],
  ]);
});

it("sends the tools that the request names beside ours; of two with one name the request's", async () => {
  const own = { type: 'function', function: { name: 'read', description: 'Of the server.' } };
  const search = { type: 'function', function: { name: 'search' } };
  const { session, router } = setUp([answer(text('Hi.'))], {
    tools: [failing, { name: 'clock', run: () => 1 }],
    params: { tools: [own, search] },
  });
  await session.sendAsync('Hi');
  expect(router.requests[0]?.body).toMatchObject({
    tools: [{ function: { name: 'clock' } }, own, search],
  });
});

it('asks for no further step once it was told to finish', async () => {
  const { session, router } = setUp([answer(toolCall('clock', {})), answer(text('Never asked for.'))], {
    tools: [{ name: 'clock', run: () => session.finish() }],
  });
  expect((await session.sendAsync('Go')).outcome).toBe('stopped');
  expect(router.requests).toHaveLength(1);
  expect(lastAnswer(session).parts).toMatchObject([{ state: 'done' }]);
});

it('keeps to a budget of tokens, also where nobody counts them', async () => {
  const call = (at: number) => answer(text('Word. '.repeat(40)), toolCall('clock', { at }), usage(null));
  const { session, router } = setUp([call(1), call(2), call(3)], {
    tools: [{ name: 'clock', run: () => 1 }],
    limits: { tokens: 100 },
  });
  expect((await session.sendAsync('Go')).outcome).toBe('limit');
  expect(lastAnswer(session).error?.code).toBe('limit_tokens');
  expect(router.requests).toHaveLength(2);
});

describe('usage', () => {
  it('of a turn that was stopped in its second step is counted and guessed, and says so', async () => {
    const counted = usage({ prompt_tokens: 5, completion_tokens: 20, total_tokens: 25 });
    const { session } = setUp(
      [answer(toolCall('clock', {}), counted), answer(toolCall('hang', {}), usage(null))],
      {
        tools: [
          { name: 'clock', run: () => 1 },
          { name: 'hang', run: () => new Promise(() => undefined) },
        ],
      },
    );
    const turn = session.sendAsync('Go');
    await until(() => lastAnswer(session).parts.some((part) => 'state' in part && part.state === 'running'));
    session.stop();
    const result = await turn;
    expect(result.usage?.estimated).toBe(true);
    expect(result.usage?.outputTokens).toBeGreaterThan(20);
  });

  it('is none for a request that was refused', async () => {
    const { session } = setUp([reject(401)], { price: () => 1 });
    await expect(session.sendAsync('Hi')).rejects.toMatchObject({ status: 401 });
    expect(lastAnswer(session).usage).toBeUndefined();
  });
});

describe('cost', () => {
  const counted = usage({ prompt_tokens: 100, completion_tokens: 10, total_tokens: 110 });

  it('is what the app says of a turn, and the sum of the path', async () => {
    const price = vi.fn<NonNullable<Parameters<typeof setUp>[1]>['price'] & object>(
      ({ inputTokens, outputTokens }) => inputTokens + 4 * outputTokens,
    );
    const { session } = setUp([answer(text('A'), counted), answer(text('B'), counted)], { price });
    expect((await session.sendAsync('One')).usage?.cost).toBe(140);
    await session.sendAsync('Two');
    expect(price).toHaveBeenLastCalledWith(expect.objectContaining({ inputTokens: 100 }), 'openai/gpt-4o');
    expect(selectUsage(session.getSnapshot())).toMatchObject({ totalTokens: 220, cost: 280 });
  });

  it.each([
    ['does not know', () => undefined],
    [
      'throws',
      () => {
        throw new Error('no list');
      },
    ],
  ])('is left out where the function %s', async (_what, price) => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { session } = setUp([answer(text('A'), counted)], { price });
    const result = await session.sendAsync('One');
    expect(result.outcome).toBe('complete');
    expect(result.usage).not.toHaveProperty('cost');
    report.mockRestore();
  });
});
