import type { HandlerEvent, RouteName } from './events.ts';

type WithoutBase<E> = E extends HandlerEvent ? Omit<E, 'requestId' | 'route' | 'principal' | 'time'> : never;

/** Tells `onEvent` about one request, and sees to it that the request ends exactly once. */
export type Reporter = {
  identify(principalId: string): void;
  report(event: WithoutBase<HandlerEvent>): void;
  /** Calls back when the request has ended, whatever ended it. */
  whenSettled(callback: () => void): void;
};

const endings: ReadonlySet<string> = new Set(['finish', 'abort', 'limit', 'error']);

export function createReporter(
  onEvent: ((event: HandlerEvent) => void) | undefined,
  route: RouteName | null,
): Reporter {
  const requestId = crypto.randomUUID();
  const startedAt = performance.now();
  const callbacks: (() => void)[] = [];
  let principal: string | null = null;
  let isSettled = false;

  return {
    identify(id) {
      principal = id;
    },
    report(event) {
      if (isSettled) return;
      const base = { requestId, route, principal };
      const time = performance.now() - startedAt;
      try {
        onEvent?.(event.type === 'request' ? { ...base, ...event } : { ...base, ...event, time });
      } catch (error) {
        // A log that fails must not fail the answer.
        console.error('[orq-chat] onEvent threw', error);
      }
      if (!endings.has(event.type)) return;
      isSettled = true;
      for (const callback of callbacks) callback();
    },
    whenSettled(callback) {
      if (isSettled) callback();
      else callbacks.push(callback);
    },
  };
}
