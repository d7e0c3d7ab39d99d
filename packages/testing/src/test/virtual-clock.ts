import type { Clock } from '../index.ts';

/** A clock on which a wait is over at once, and time has passed. `waits` are its lengths in ms. */
export function createVirtualClock(): Clock & { readonly waits: readonly number[] } {
  let time = 1_750_000_000_000;
  const waits: number[] = [];
  return {
    waits,
    now: () => time,
    wait(ms) {
      waits.push(ms);
      time += ms;
      return Promise.resolve();
    },
  };
}
