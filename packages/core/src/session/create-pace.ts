import type { ChatEnvironment } from './environment.ts';

/** Longest rest after a frame that took long, in ms: words must not stand still. */
const longestRest = 200;

/** When to show what has come. */
export type Pace = {
  /** Something came: it is shown at once, or after what is being shown now. */
  add(): void;
  /** Resolves when what is read now is shown next. */
  free(): Promise<void>;
  /** Shows nothing any more. */
  stop(): void;
};

/**
 * Calls `show` at most once a frame, and then rests for as long as showing took: a slow device shows fewer, larger
 * pieces and has half of its time for what a person does. On a fast one that is the middle between two frames, so that
 * what is rendered then is painted by the next. `show` says whether there was anything to see.
 */
export function createPace(environment: ChatEnvironment, show: () => boolean): Pace {
  let cancel: (() => void) | undefined;
  let hasMore = false;
  let onFree: (() => void) | undefined;

  function showNow(): void {
    hasMore = false;
    const from = environment.now();
    if (!show()) return;
    cancel = environment.nextFrame(async () => {
      await environment.yieldTask(); // The frame is painted before the next task.
      if (cancel) cancel = environment.after(Math.min(environment.now() - from, longestRest), goOn);
    });
  }

  /** What came meanwhile is read before it is shown. */
  async function goOn(): Promise<void> {
    onFree?.();
    await environment.yieldTask();
    if (!cancel) return;
    cancel = undefined;
    if (hasMore) showNow();
  }

  return {
    add() {
      if (cancel) hasMore = true;
      else showNow();
    },
    free: () => new Promise((resolve) => (cancel ? (onFree = resolve) : resolve())),
    stop() {
      cancel?.();
      cancel = undefined;
    },
  };
}
