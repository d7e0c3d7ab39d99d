import {
  controlled,
  createTestRouter,
  drop,
  fail,
  text,
  toolCall,
  type ControlledAnswer,
} from '@orq-chat/testing';
import * as fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';

import { Orq } from '../client/orq.ts';
import { messageText } from '../message/create-message.ts';
import type { Message } from '../message/types.ts';
import { createMemoryStorage } from '../storage/memory.ts';
import { parseThreadRecord } from '../storage/thread-record.ts';
import type { ChatStorage } from '../storage/types.ts';
import { readPath } from '../thread/read-thread.ts';
import { createChatSession } from './create-chat-session.ts';
import { createTestEnvironment } from './test/create-test-environment.ts';
import type { ChatSession } from './types.ts';

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

const operation = fc.record({
  what: fc.constantFrom(
    'send',
    'send',
    'send',
    'token',
    'token',
    'token',
    'end',
    'end',
    'drop',
    'fail',
    'call',
    'answer',
    'stop',
    'retry',
    'resume',
    'regenerate',
    'edit',
    'branch',
    'branch from',
    'send queued',
    'edit queued',
    'drop queued',
    'frame',
    'clock',
    'offline',
    'reload',
  ),
  pick: fc.nat(),
});
type Operation = { readonly what: string; readonly pick: number };

/** How long a frame that took long is rested from, in ms. */
const LONGEST_REST = 200;

const pause = async () => {
  for (let turn = 0; turn < 12; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** A person, a server and a page that is reloaded, and what must be true of them at any time. */
async function play(operations: readonly Operation[]): Promise<void> {
  const typed = new Set<string>();
  const received = new Set<string>();
  const memory = createMemoryStorage();
  const environment = createTestEnvironment();
  const answers: ControlledAnswer[] = [];
  let words = 0;
  let page = openPage();
  await page.session.ready;

  function openPage() {
    const router = createTestRouter({ tokensPerSecond: Number.POSITIVE_INFINITY });
    const count = { started: 0, settled: 0, alive: true };
    const whileAlive: ChatStorage = {
      ...memory,
      writeThread: async (...record) => (count.alive ? memory.writeThread(...record) : undefined),
      writeLive: async (...record) => (count.alive ? memory.writeLive(...record) : undefined),
    };
    const replyByHand = () => {
      const live = controlled();
      answers.push(live);
      return live;
    };
    router.script(...Array.from({ length: 200 }, () => replyByHand));
    const session = createChatSession({
      client: new Orq({ baseURL: 'http://router.test/v2/router', fetch: router.fetch }),
      model: 'a/b',
      threadId: 't',
      storage: whileAlive,
      environment,
      tools: [{ name: 'ask', needsApproval: true, run: () => 'ok' }],
      onStart: () => (count.started += 1),
      onSettled: () => (count.settled += 1),
    });
    return { session, router, count };
  }

  const nodes = () => Object.values(page.session.getSnapshot().thread.nodes);
  const writing = () => page.session.getSnapshot().turn.message;
  const newText = (kind: string) => `${kind}${(words += 1)}`;

  async function act({ what, pick }: Operation): Promise<void> {
    const { session } = page;
    const any = <Item>(items: readonly Item[]) => items[pick % Math.max(1, items.length)];
    const questions = nodes().filter(({ message }) => message.role === 'user');
    const queued = any(session.getSnapshot().queue);
    const live = page.router.requests.at(-1)?.closed ? undefined : answers.at(-1);
    const isListening = writing() !== null && live !== undefined;

    switch (what) {
      case 'send': {
        const question = newText('q');
        typed.add(question);
        return session.send(question);
      }
      case 'token': {
        if (!isListening) return undefined;
        const word = newText('a');
        live.send(text([`${word} `]));
        await pause();
        if (writing()) received.add(word);
        return undefined;
      }
      case 'end':
        return isListening ? live.end() : undefined;
      case 'drop':
        if (isListening) live.send(drop());
        return undefined;
      case 'fail':
        if (isListening) live.send(fail('The provider is down.'));
        return undefined;
      case 'call':
        if (!isListening) return undefined;
        live.send(toolCall('ask', { word: words }));
        return live.end();
      case 'answer': {
        const call = writing()?.parts.find(
          (part) => part.type === 'tool-call' && part.state === 'needs-approval',
        );
        const approved = pick % 2 === 0;
        if (call?.type === 'tool-call') session.respond(call.id, approved ? { approved } : { approved });
        return undefined;
      }
      case 'stop':
        return session.stop();
      case 'retry':
        return nodes().length > 0 ? session.retry() : undefined;
      case 'resume':
        return session.resume();
      case 'regenerate':
        return nodes().length > 0 ? session.regenerate() : undefined;
      case 'edit': {
        const question = any(questions);
        if (!question) return undefined;
        const edited = newText('e');
        typed.add(edited);
        return session.edit(question.message.id, edited);
      }
      case 'branch': {
        const node = any(nodes());
        return node && session.selectBranch(node.message.id);
      }
      case 'branch from': {
        const node = any(nodes());
        return node && session.branchFrom(node.message.id);
      }
      case 'send queued':
        return queued && session.sendQueued(queued.id);
      case 'edit queued': {
        if (!queued) return undefined;
        for (const part of queued.parts) if (part.type === 'text') typed.delete(part.text);
        const edited = newText('e');
        typed.add(edited);
        return session.editQueued(queued.id, edited);
      }
      case 'drop queued':
        if (!queued) return undefined;
        for (const part of queued.parts) if (part.type === 'text') typed.delete(part.text);
        return session.removeQueued(queued.id);
      case 'frame':
        environment.draw();
        await pause();
        return environment.advance(LONGEST_REST);
      case 'clock':
        return environment.advance((pick % 7) * 500);
      case 'offline':
        return environment.setOnline(pick % 2 === 0);
      case 'reload':
        environment.setOnline(true);
        // What came since the last checkpoint goes with the page; what was typed does not.
        environment.draw();
        await pause();
        environment.advance(1000);
        await pause();
        page.count.alive = false;
        session.stop();
        environment.forget();
        await pause();
        answers.length = 0;
        page = openPage();
        return page.session.ready;
      default:
        throw new Error(what);
    }
  }

  for (const next of operations) {
    await act(next);
    await pause();
    check(page.session);
    expect(page.count.settled).toBe(page.count.started - (writing() ? 1 : 0));
    const open = page.router.requests.filter((request) => !request.closed);
    expect(open.length).toBeLessThanOrEqual(1);
    await checkSaved(page.session);
  }

  function check(session: ChatSession): void {
    const { thread, turn, path, queue } = session.getSnapshot();
    const all: Message[] = Object.values(thread.nodes).map((node) => node.message);
    if (turn.message) all.push(turn.message);
    const said = all.map(messageText).join('\n');
    const waiting = queue.flatMap((message) =>
      message.parts.map((part) => (part.type === 'text' ? part.text : '')),
    );
    for (const word of typed) expect([...said.split('\n'), ...waiting]).toContain(word);
    const heard = new Set(said.split(/\s/));
    // A word that waits for its frame is there, but not yet to be seen.
    const isDrawn = environment.waiting === 0;
    for (const word of received) if (isDrawn) expect(heard).toContain(word);

    expect(path).toEqual(readPath(thread));
    for (const [id, node] of Object.entries(thread.nodes)) {
      const siblings = node.parentId === null ? thread.rootIds : thread.nodes[node.parentId]?.children;
      expect(siblings?.filter((sibling) => sibling === id)).toHaveLength(1);
    }
    if (turn.message) expect(thread.nodes[turn.message.id]).toBeDefined();
  }

  async function checkSaved(session: ChatSession): Promise<void> {
    const { thread, turn } = session.getSnapshot();
    if (turn.message || Object.keys(thread.nodes).length === 0) return;
    const records = await memory.read('t');
    expect(parseThreadRecord(records?.thread)).toEqual(thread);
  }

  page.session.stop();
}

it('loses nothing and doubles nothing, whatever happens in whatever order', async () => {
  await fc.assert(fc.asyncProperty(fc.array(operation, { minLength: 5, maxLength: 40 }), play), {
    numRuns: 150,
  });
}, 120_000);
