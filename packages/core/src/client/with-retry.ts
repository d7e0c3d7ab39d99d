import { ConnectionError, SDKError, TimeoutError, type OrqError } from '../errors.ts';
import type { RetryEvent, RetryOptions } from './options.ts';

/** Time and chance, so that tests decide them. */
export type Clock = {
  readonly now: () => number;
  readonly random: () => number;
  /** Resolves after so many ms; rejects with the signal's reason. */
  readonly wait: (delay: number, signal: AbortSignal | null) => Promise<void>;
};

export const systemClock: Clock = { now: () => Date.now(), random: () => Math.random(), wait };

const defaultStatusCodes = [429, 500, 502, 503, 504];

/** Tries until it succeeds, gives up by the options (wire.md §6.2), or fails with what a retry cannot mend. */
export async function withRetry<T>(
  attempt: () => Promise<T>,
  options: RetryOptions = { strategy: 'none' },
  signal: AbortSignal | null = null,
  onRetry: (event: RetryEvent) => void = () => undefined,
  clock: Clock = systemClock,
): Promise<T> {
  if (options.strategy === 'none') return attempt();
  const {
    initialInterval = 500,
    maxInterval = 60_000,
    exponent = 1.5,
    jitter = 1000,
  } = options.backoff ?? {};
  const { maxElapsedTime = 3_600_000 } = options.backoff ?? {};
  const { maxRetries = 100 } = options;
  const start = clock.now();

  for (let retry = 0; ; retry++) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one try after the other is the point
      return await attempt();
    } catch (error) {
      const left = start + maxElapsedTime - clock.now();
      if (!isRetryable(error, options) || retry === maxRetries || left <= 0) throw error;
      const backoff = Math.min(initialInterval * exponent ** retry + clock.random() * jitter, maxInterval);
      const delay = Math.min(askedDelay(error) ?? backoff, left);
      onRetry({ attempt: retry + 1, reason: error, delay });
      // oxlint-disable-next-line no-await-in-loop -- as above
      await clock.wait(delay, signal);
    }
  }
}

function askedDelay(error: OrqError): number | null {
  return error instanceof SDKError ? error.retryAfter : null;
}

function isRetryable(
  error: unknown,
  options: Extract<RetryOptions, { strategy: 'backoff' }>,
): error is OrqError {
  if (error instanceof SDKError) {
    return (options.statusCodes ?? defaultStatusCodes).some((code) => matches(String(code), error.status));
  }
  const isConnection = error instanceof ConnectionError || error instanceof TimeoutError;
  return isConnection && options.retryConnectionErrors === true;
}

function matches(pattern: string, status: number): boolean {
  return /^\dxx$/i.test(pattern) ? pattern[0] === String(status)[0] : pattern === String(status);
}

function wait(delay: number, signal: AbortSignal | null): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const stop = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop);
      resolve();
    }, delay);
    signal?.addEventListener('abort', stop, { once: true });
  });
}
