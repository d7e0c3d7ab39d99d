/** Time as the router sees it. `wait` resolves after `ms`, or rejects with the signal's reason when that aborts. */
export type Clock = {
  /** Epoch ms. */
  now(): number;
  wait(ms: number, signal: AbortSignal): Promise<void>;
};

/** The time of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  async wait(ms, signal) {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const passed = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, ms);
    });
    try {
      await untilAborted(passed, signal);
    } finally {
      clearTimeout(timer);
    }
  },
};

/** Settles as `promise` does, or rejects with the signal's reason if that aborts first. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const leave = () => reject(signal.reason);
    if (signal.aborted) leave();
    signal.addEventListener('abort', leave, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** Keeps an answer at its speed: each token has a moment at which it is due. */
export type Pace = { setSpeed(tokensPerSecond: number): void; spend(tokens: number): Promise<void> };

// A reader that was slow gets at most this much of the missed time back as a burst.
const maxLagMs = 100;

/** A pace of `tokensPerSecond`; `Infinity` never waits. */
export function createPace(clock: Clock, tokensPerSecond: number, signal: AbortSignal): Pace {
  let speed = tokensPerSecond;
  let due = clock.now();
  return {
    setSpeed(next) {
      speed = next;
      due = clock.now();
    },
    async spend(tokens) {
      if (speed === Infinity || tokens === 0) return;
      due = Math.max(due, clock.now() - maxLagMs) + (tokens * 1000) / speed;
      const ms = due - clock.now();
      if (ms > 0) await clock.wait(ms, signal);
    },
  };
}

/** Throws a `RangeError` for a speed at which nothing would ever arrive. */
export function checkSpeed(tokensPerSecond: number): void {
  if (!(tokensPerSecond > 0))
    throw new RangeError(`A speed is above 0 tokens a second, not ${tokensPerSecond}.`);
}
