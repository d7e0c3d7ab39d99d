import type { ChatEnvironment } from './environment.ts';

/** The longest wait that platforms take, in ms. */
const longest = 2 ** 31 - 1;

/**
 * Does work that a stop (`signal`) or the end of its time, in ms, aborts. Rejects when the time is over, whether the
 * work heeds its signal or not; after a stop it waits for what the work makes of that.
 */
export function withinTime<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  limit: { readonly signal: AbortSignal; readonly ms: number; readonly after: ChatEnvironment['after'] },
): Promise<Result> {
  const controller = new AbortController();
  const stop = () => controller.abort(limit.signal.reason);
  return new Promise<Result>((resolve, reject) => {
    limit.signal.addEventListener('abort', stop);
    const cancel = limit.after(Math.min(limit.ms, longest), () => {
      const error = new Error('It took too long.');
      controller.abort(error);
      reject(error);
    });
    void work(controller.signal)
      .then(resolve, reject)
      .finally(() => {
        cancel();
        limit.signal.removeEventListener('abort', stop);
      });
  });
}
