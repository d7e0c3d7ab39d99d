import type { ChatEnvironment } from '../environment.ts';

/** Time that stands still, ids that count, and frames that a test draws by hand. */
export type TestEnvironment = ChatEnvironment & {
  /** Lets time pass; timers that are due by then call back in their order. */
  advance(ms: number): void;
  setOnline(isOnline: boolean): void;
  /** As when a page goes: nobody is called any more. */
  forget(): void;
  /** Draws a frame: everyone who waits for it is called. */
  draw(): void;
  readonly waiting: number;
};

export function createTestEnvironment(name = 'id'): TestEnvironment {
  let time = 1_700_000_000_000;
  let ids = 0;
  let online = true;
  const frames = new Set<() => void>();
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  const networkListeners = new Set<() => void>();
  return {
    now: () => time,
    createId: () => `${name}-${(ids += 1)}`,
    nextFrame(callback) {
      const frame = () => callback();
      frames.add(frame);
      return () => frames.delete(frame);
    },
    isSeen: () => false,
    tabs: { watchFocus: () => () => undefined, openChannel: () => null, holdLock: () => false },
    yieldTask: () => Promise.resolve(),
    after(ms, callback) {
      const timer = { at: time + ms, callback };
      timers.add(timer);
      if (ms === 0) queueMicrotask(() => timers.delete(timer) && callback());
      return () => timers.delete(timer);
    },
    isOnline: () => online,
    watchNetwork(listener) {
      networkListeners.add(listener);
      return () => networkListeners.delete(listener);
    },
    setOnline(isOnline) {
      online = isOnline;
      for (const listener of networkListeners) listener();
    },
    forget() {
      for (const waiting of [frames, timers, networkListeners]) waiting.clear();
    },
    advance(ms) {
      time += ms;
      const due = [...timers].filter((timer) => timer.at <= time).sort((a, b) => a.at - b.at);
      for (const timer of due) {
        timers.delete(timer);
        timer.callback();
      }
    },
    draw() {
      const due = [...frames];
      frames.clear();
      for (const frame of due) frame();
    },
    get waiting() {
      return frames.size;
    },
  };
}
