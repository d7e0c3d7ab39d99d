import type { AssistantMessage, SessionState } from '@orq-chat/core';
import { MarkdownParser } from '@lezer/markdown';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';

import { en } from '../labels/en.ts';
import { refundOrder } from '../stories/conversation.ts';
import { reply } from '../stories/story-session.ts';
import { speakTurns, type AnnounceMode } from './turn-speech.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const thread = { id: 't', createdAt: 0, updatedAt: 0, nodes: {}, rootIds: [], headId: null };
const idle: SessionState = {
  thread,
  turn: { status: 'idle', id: null, message: null, step: 0 },
  path: [],
  queue: [],
  storage: { status: 'none' },
  isOffline: false,
};

/** A session whose answer a test writes by hand, and all that is spoken of it: urgent words in capitals. */
function listen(mode: AnnounceMode = 'full') {
  const heard: string[] = [];
  let state = idle;
  let notify = () => {};
  const session = {
    getSnapshot: () => state,
    subscribe: (listener: () => void) => {
      notify = listener;
      return () => {
        notify = () => {};
      };
    },
  };
  const announcer = {
    announce(words: string, urgency?: string) {
      if (words.trim() !== '') heard.push(urgency === 'assertive' ? words.toUpperCase() : words);
    },
    attach: () => () => {},
    focusMoved: () => {},
  };
  const stop = speakTurns(session, () => ({ announcer, labels: en, mode }));

  function write(parts: Parameters<typeof reply>[0], rest: Partial<AssistantMessage> = {}): void {
    const message = reply(parts, { status: 'streaming', ...rest });
    state = { ...state, turn: { ...idle.turn, status: 'streaming', message } };
    notify();
  }
  function look(isReconnecting: boolean): void {
    state = { ...state, turn: { ...state.turn, isReconnecting } };
    notify();
  }
  function goOffline(isOffline: boolean): void {
    state = { ...state, isOffline };
    notify();
  }
  function settle(parts: Parameters<typeof reply>[0], rest: Partial<AssistantMessage> = {}): void {
    const message = reply(parts, rest);
    const node = { message, parentId: null, children: [] };
    state = { ...idle, thread: { ...thread, headId: message.id, nodes: { [message.id]: node } } };
    notify();
  }
  return { heard, write, look, goOffline, settle, stop };
}

const pass = (ms: number) => vi.advanceTimersByTime(ms);

describe('what is spoken of a turn', () => {
  it('is read from the start of a huge answer, and no further than is spoken', () => {
    const { heard, write, settle } = listen();
    const parse = vi.spyOn(MarkdownParser.prototype, 'parse');
    onTestFinished(() => parse.mockRestore());
    const code = `\`\`\`ts\n${'a();\n'.repeat(200_000)}`;
    write('Look.');
    settle(code);
    expect(parse.mock.calls.map(([input]) => input.length)).toEqual([64_000]);
    expect(heard.join(' ')).toMatch(/code block, TypeScript.*Press F6 to read on\./);
  });

  it('is the whole answer, once, when it is there', () => {
    const { heard, write, settle } = listen();
    write('**Hel');
    pass(300);
    write('**Hello** th');
    pass(1_000);
    expect(heard).toEqual([]);
    settle('**Hello** there.');
    expect(heard).toEqual(['Hello there.']);
  });

  it('is that an answer comes, after half a second without a word of it, and that it still does', () => {
    const { heard, write, settle } = listen();
    write([]);
    pass(499);
    expect(heard).toEqual([]);
    pass(1);
    expect(heard).toEqual(['Answering']);
    pass(6_500);
    expect(heard).toEqual(['Answering', 'Still answering']);
    pass(14_999);
    expect(heard).toHaveLength(2);
    pass(1);
    expect(heard).toEqual(['Answering', 'Still answering', 'Still answering']);
    settle('Half', { status: 'stopped', outcome: 'stopped' });
    pass(60_000);
    expect(heard).toEqual(['Answering', 'Still answering', 'Still answering', 'Stopped']);
  });

  it('is that the connection is looked for, when that takes more than a moment', () => {
    const { heard, write, look, settle } = listen();
    write('Half');
    look(true);
    pass(999);
    look(false);
    pass(1);
    expect(heard).toEqual([]);
    look(true);
    look(true);
    pass(1_000);
    expect(heard).toEqual(['Reconnecting…']);
    settle('Half of it.');
    expect(heard).toEqual(['Reconnecting…', 'Half of it.']);
  });

  it('is the beginning of a long answer, and how to read on', () => {
    const { heard, write, settle } = listen();
    write('A');
    settle('A sentence of some length. '.repeat(40));
    expect(heard).toHaveLength(1);
    expect(heard[0]).toMatch(/A sentence of some length\. Press F6 to read on\.$/);
    expect(heard[0]?.length).toBeLessThan(530);
  });

  it('is one sentence after the other, at most once every 2.5 s, if so wished', () => {
    const { heard, write, settle } = listen('sentences');
    write('One. Two. Thr');
    pass(2_499);
    expect(heard).toEqual([]);
    pass(1);
    expect(heard).toEqual(['One. Two. ']);
    settle('One. Two. Three.');
    pass(2_499);
    expect(heard).toEqual(['One. Two. ']);
    pass(1);
    expect(heard).toEqual(['One. Two. ', 'Three.']);
  });

  it('is never a part of a sentence, or silence in place of one', () => {
    const { heard, write, settle } = listen('sentences');
    write('One. Tw');
    pass(2_500);
    write('One. Two thr');
    pass(2_500);
    write('One. Two three. Fo');
    pass(2_500);
    settle('One. Two three. Four.');
    pass(2_500);
    expect(heard).toEqual(['One. ', 'Still answering', 'Two three. ', 'Four.']);
  });

  it('is the end of a short answer at once, also where sentences are spoken', () => {
    const { heard, write, settle } = listen('sentences');
    write('One.');
    settle('One.');
    expect(heard).toEqual(['One.']);
  });

  it('is code by its language and tables by their size', () => {
    const { heard, write, settle } = listen();
    write('S');
    settle('See:\n\n```ts\na\nb\nc\nd\ne\n```\n\n|a|b|c|\n|-|-|-|\n|1|2|3|\n|1|2|3|\n|1|2|3|\n|1|2|3|\n');
    expect(heard).toEqual(['See: code block, TypeScript, 5 lines. table, 3 columns, 4 rows.']);
  });

  it('is that the network is gone, once', () => {
    const on = listen();
    const off = listen('off');
    for (const { goOffline, write } of [on, off]) {
      goOffline(true);
      write('Half');
      goOffline(false);
      goOffline(true);
    }
    const words = en.offline;
    expect(on.heard).toEqual([words, words]);
    expect(off.heard).toEqual([]);
  });

  it('is an error at once', () => {
    const { heard, write, settle } = listen();
    write([]);
    settle([], {
      status: 'failed',
      outcome: 'error',
      error: { kind: 'api', code: 'api', status: 429, message: '' },
    });
    expect(heard).toEqual(['TOO MANY REQUESTS. THE MODEL NEEDS A SHORT BREAK.']);
  });

  it('is a call that waits for approval, at once and only once', () => {
    const { heard, write } = listen();
    write([refundOrder], { status: 'needs-approval' });
    write([refundOrder], { status: 'needs-approval' });
    expect(heard).toEqual(['APPROVAL NEEDED. REFUND_ORDER WANTS TO RUN.']);
  });

  it('is only that there is an answer, or nothing at all, if so wished', () => {
    const status = listen('status');
    const off = listen('off');
    for (const { write, settle } of [status, off]) {
      write('Hel');
      settle('Hello.');
    }
    expect(status.heard).toEqual(['Answer ready']);
    expect(off.heard).toEqual([]);
  });

  it('ends with the panel', () => {
    const { heard, write, stop } = listen();
    write([]);
    stop();
    pass(60_000);
    expect(heard).toEqual([]);
  });
});
