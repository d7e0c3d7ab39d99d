import { TimeoutError } from '../errors.ts';

/** The life of one request: what may end it, and what is told when it goes on. */
export type RequestLife = {
  /** Aborts with the caller's reason, an AbortError, or a `TimeoutError`. */
  readonly signal: AbortSignal;
  readonly abort: (reason?: unknown) => void;
  /** The response began: from now on only silence ends it. */
  readonly begin: () => void;
  /** Something came. */
  readonly touch: () => void;
  /** Releases timers and listeners. */
  readonly close: () => void;
};

type Limits = { readonly timeout: number; readonly idleTimeout: number };

/** Timers take at most 31 bits. */
const longestTimer = 2 ** 31 - 1;

/** Starts the life of a request: it ends by the caller's signal or by a timer, whichever is first. */
export function startRequestLife(caller: AbortSignal | null, { timeout, idleTimeout }: Limits): RequestLife {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastTouch = 0;

  const follow = () => abort(caller?.reason);
  if (caller?.aborted) follow();
  else {
    caller?.addEventListener('abort', follow);
    wait(timeout, () => abort(new TimeoutError('headers', timeout)));
  }

  function abort(reason?: unknown): void {
    close();
    controller.abort(reason);
  }

  function close(): void {
    clearTimeout(timer);
    caller?.removeEventListener('abort', follow);
  }

  function wait(delay: number, then: () => void): void {
    clearTimeout(timer);
    if (delay <= longestTimer) timer = setTimeout(then, delay);
  }

  /** One timer that looks back, instead of a new one for every read. */
  function watch(delay: number): void {
    wait(delay, () => {
      const left = lastTouch + idleTimeout - Date.now();
      if (left > 0) watch(left);
      else abort(new TimeoutError('idle', idleTimeout));
    });
  }

  function touch(): void {
    lastTouch = Date.now();
  }

  return {
    signal: controller.signal,
    abort,
    begin() {
      touch();
      watch(idleTimeout);
    },
    touch,
    close,
  };
}
