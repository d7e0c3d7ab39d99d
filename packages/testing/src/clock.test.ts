import { getEventListeners } from 'node:events';

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createPace, systemClock } from './clock.ts';
import { createVirtualClock } from './test/virtual-clock.ts';

describe('the system clock', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('waits as long as it is told, and leaves nothing on the signal', async () => {
    const { signal } = new AbortController();
    const waited = systemClock.wait(1000, signal);
    await vi.advanceTimersByTimeAsync(999);
    expect(getEventListeners(signal, 'abort')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    await expect(waited).resolves.toBeUndefined();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  it('stops waiting, and its timer, when the signal aborts', async () => {
    const controller = new AbortController();
    const waited = systemClock.wait(1000, controller.signal);
    const reason = new Error('left');
    controller.abort(reason);
    await expect(waited).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
    await expect(systemClock.wait(1000, controller.signal)).rejects.toBe(reason);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a pace', () => {
  const { signal } = new AbortController();

  it('gives late timers their time back, but a slow reader only a little', async () => {
    const clock = createVirtualClock();
    const pace = createPace(clock, 100, signal);
    await pace.spend(1);
    await clock.wait(25, signal);
    for (let token = 0; token < 3; token += 1) await pace.spend(1);
    expect(clock.waits).toEqual([10, 25, 5]);

    await clock.wait(60_000, signal);
    for (let token = 0; token < 11; token += 1) await pace.spend(1);
    expect(clock.waits.slice(3)).toEqual([60_000, 10]);
  });
});
