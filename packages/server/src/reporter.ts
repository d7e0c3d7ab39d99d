import type { HandlerEvent, RouteName } from './events.ts';

type WithoutBase<E> = E extends HandlerEvent ? Omit<E, 'requestId' | 'route' | 'principal' | 'time'> : never;

/** Tells `onEvent` about one request, and makes sure that it ends exactly once. */
export type Reporter = {
  identify(principalId: string): void;
  report(event: WithoutBase<HandlerEvent>): void;
};

const silent: Reporter = { identify: () => {}, report: () => {} };

export function createReporter(
  onEvent: ((event: HandlerEvent) => void) | undefined,
  route: RouteName | null,
): Reporter {
  if (!onEvent) return silent;
  const requestId = crypto.randomUUID();
  const startedAt = performance.now();
  let principal: string | null = null;
  let isSettled = false;

  return {
    identify(id) {
      principal = id;
    },
    report(event) {
      if (isSettled) return;
      isSettled = event.type !== 'request' && event.type !== 'first-byte';
      const base = { requestId, route, principal };
      const time = performance.now() - startedAt;
      try {
        onEvent(event.type === 'request' ? { ...base, ...event } : { ...base, ...event, time });
      } catch (error) {
        // A log that fails must not fail the answer.
        console.error('[orq-chat] onEvent threw', error);
      }
    },
  };
}
