import type { Thread } from '@orq-chat/core';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { Replay } from '../index.ts';
import { question, reply } from '../stories/story-session.ts';
import type { PlaybackClock } from './use-playback.ts';

const asked = { ...question('Is it far?'), id: 'q' };
const answered = {
  ...reply('It is not far from here.'),
  id: 'a',
  timings: { firstToken: 500, total: 2_500 },
};
const thread: Thread = {
  id: 't',
  title: 'The way',
  createdAt: 0,
  updatedAt: 0,
  nodes: {
    q: { message: asked, parentId: null, children: ['a'] },
    a: { message: answered, parentId: 'q', children: [] },
  },
  rootIds: ['q'],
  headId: 'a',
};

/** A clock whose frames come when a test says so. */
function createClock() {
  let now = 0;
  let waiting: (() => void) | null = null;
  const clock: PlaybackClock = {
    now: () => now,
    nextFrame(callback) {
      waiting = callback;
      return () => {
        if (waiting === callback) waiting = null;
      };
    },
  };
  const pass = (ms: number) =>
    act(() => {
      now += ms;
      waiting?.();
    });
  return { clock, pass };
}

const log = () => screen.getByRole('log').textContent;
afterEach(() => vi.unstubAllGlobals());

describe('a replay', () => {
  it('begins with the first question, and writes the answer as fast as it came once it is played', async () => {
    const { clock, pass } = createClock();
    render(<Replay thread={thread} clock={clock} />);
    expect(log()).toContain('Is it far?');
    pass(5_000);
    expect(log()).not.toContain('It is');
    await userEvent.click(screen.getByRole('button', { name: 'Play' }));
    pass(1_500);
    expect(log()).toContain('It is not fa');
    expect(log()).not.toContain('from here.');
    pass(1_000);
    expect(log()).toContain('It is not far from here.');
    expect(screen.getByRole('button', { name: 'Play' })).toBeVisible();
  });

  it('pauses, goes to any place, and twice as fast where it is told to', async () => {
    const { clock, pass } = createClock();
    render(<Replay thread={thread} clock={clock} speed={2} />);
    await userEvent.click(screen.getByRole('button', { name: 'Play' }));
    pass(750);
    expect(log()).toContain('It is not fa');
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    pass(5_000);
    expect(log()).not.toContain('from here.');
    const position = screen.getByRole('slider', { name: 'Position' });
    fireEvent.change(position, { target: { value: '2500' } });
    expect(log()).toContain('from here.');
    expect(position).toHaveAttribute('aria-valuetext', '3 of 3 seconds');
  });

  it('shows answers whole where motion is not wanted', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    const { clock, pass } = createClock();
    render(<Replay thread={thread} clock={clock} />);
    await userEvent.click(screen.getByRole('button', { name: 'Play' }));
    pass(1_500);
    expect(log()).not.toContain('It is not');
    pass(1_000);
    expect(log()).toContain('It is not far from here.');
  });

  it('can only be watched', () => {
    render(<Replay thread={thread} clock={createClock().clock} />);
    expect(screen.getByRole('group', { name: 'Recording, read only' })).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.queryByRole('toolbar')).toBeNull();
  });
});
