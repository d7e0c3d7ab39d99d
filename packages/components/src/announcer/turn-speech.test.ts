import type { AssistantMessage, SessionState } from '@orq-chat/core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

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
    state = { ...idle, turn: { ...idle.turn, status: 'streaming', message } };
    notify();
  }
  function look(isReconnecting: boolean): void {
    state = { ...state, turn: { ...state.turn, isReconnecting } };
    notify();
  }
  function settle(parts: Parameters<typeof reply>[0], rest: Partial<AssistantMessage> = {}): void {
    const message = reply(parts, rest);
    const node = { message, parentId: null, children: [] };
    state = { ...idle, thread: { ...thread, headId: message.id, nodes: { [message.id]: node } } };
    notify();
  }
  return { heard, write, look, settle, stop };
}

const pass = (ms: number) => vi.advanceTimersByTime(ms);

describe('what is spoken of a turn', () => {
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
    settle('Half', { status: 'stopped', outcome: 'stopped' });
    pass(60_000);
    expect(heard).toEqual(['Answering', 'Still answering', 'Stopped']);
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
    expect(heard).toEqual(['One. Two. ', 'Three.']);
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
