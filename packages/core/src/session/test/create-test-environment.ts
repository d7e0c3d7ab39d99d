import type { ChatEnvironment } from '../environment.ts';

/** Time that stands still, ids that count, and frames that a test draws by hand. */
export type TestEnvironment = ChatEnvironment & {
  advance(ms: number): void;
  /** Draws a frame: everyone who waits for it is called. */
  draw(): void;
  readonly waiting: number;
};

export function createTestEnvironment(): TestEnvironment {
  let time = 1_700_000_000_000;
  let ids = 0;
  const frames = new Set<() => void>();
  return {
    now: () => time,
    createId: () => `id-${(ids += 1)}`,
    nextFrame(callback) {
      const frame = () => callback();
      frames.add(frame);
      return () => frames.delete(frame);
    },
    yieldTask: () => Promise.resolve(),
    advance(ms) {
      time += ms;
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
