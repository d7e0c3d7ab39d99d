import { describe, expect, it } from 'vitest';

import { createAnnouncer, type AnnouncerClock } from './announcer.ts';

/** A clock that a test moves by hand. */
function createClock(): AnnouncerClock & { advance: (ms: number) => void } {
  let now = 0;
  let timers: { at: number; run: () => void }[] = [];
  return {
    now: () => now,
    setTimeout(run, delay) {
      const timer = { at: now + delay, run };
      timers.push(timer);
      return timer;
    },
    clearTimeout(timer) {
      timers = timers.filter((entry) => entry !== timer);
    },
    advance(ms) {
      now += ms;
      const due = timers.filter((timer) => timer.at <= now);
      timers = timers.filter((timer) => timer.at > now);
      for (const timer of due) timer.run();
    },
  };
}

function setUp() {
  const clock = createClock();
  const announcer = createAnnouncer(clock);
  const [first, second, assertive] = [0, 1, 2].map(() => document.createElement('div'));
  if (!first || !second || !assertive) throw new Error('no regions');
  const detach = announcer.attach({ polite: [first, second], assertive });
  return { clock, announcer, first, second, assertive, detach };
}

describe('the announcer', () => {
  it('uses two regions in turn, so that the same words are spoken again', () => {
    const { announcer, first, second } = setUp();
    announcer.announce('Copied');
    const before = [first.textContent, second.textContent];
    announcer.announce('Copied');
    expect([second.textContent, first.textContent]).toEqual(before);
  });

  it('takes the words away after a second', () => {
    const { announcer, clock, first, second } = setUp();
    announcer.announce('Copied');
    clock.advance(999);
    expect(`${first.textContent}${second.textContent}`).toBe('Copied');
    clock.advance(1);
    expect(`${first.textContent}${second.textContent}`).toBe('');
  });

  it('waits until a change of focus is 250 ms old', () => {
    const { announcer, clock, first, second } = setUp();
    announcer.focusMoved();
    clock.advance(100);
    announcer.announce('Stopped');
    expect(`${first.textContent}${second.textContent}`).toBe('');
    clock.advance(150);
    expect(`${first.textContent}${second.textContent}`).toBe('Stopped');
  });

  it('interrupts only for what cannot wait', () => {
    const { announcer, assertive, first, second } = setUp();
    announcer.announce('Approval needed', 'assertive');
    expect(assertive.textContent).toBe('Approval needed');
    expect(`${first.textContent}${second.textContent}`).toBe('');
  });

  it('says nothing about blanks, and nothing once its regions are gone', () => {
    const { announcer, clock, first, second, detach } = setUp();
    announcer.announce('  ');
    announcer.focusMoved();
    announcer.announce('Late');
    detach();
    clock.advance(1_000);
    expect(`${first.textContent}${second.textContent}`).toBe('');
  });
});
