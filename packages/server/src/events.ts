import type { CompletionUsage } from '@orq-chat/core/schema';

export type RouteName = 'completions' | 'models' | 'streams';

type EventBase = {
  /** The same for all events of one request. */
  readonly requestId: string;
  readonly route: RouteName | null;
  /** Id of the principal; null before `authorize` named one. */
  readonly principal: string | null;
};

/**
 * What the handler tells `onEvent`: `request` once a request has passed its checks, `first-byte`, and then exactly
 * one of `finish`, `abort`, `limit` and `error`. Times are in ms since the request came in. No event holds the key or
 * what people wrote.
 */
export type HandlerEvent = EventBase &
  (
    | { readonly type: 'request'; readonly model: string | null; readonly stream: boolean }
    | { readonly type: 'first-byte'; readonly time: number }
    | {
        readonly type: 'finish';
        readonly status: number;
        readonly time: number;
        /** As upstream reported it; null when it did not. */
        readonly usage: CompletionUsage | null;
      }
    | { readonly type: 'abort'; readonly time: number }
    /** The store of streams failed; the answer goes on, but cannot be taken up again. */
    | { readonly type: 'store-failure'; readonly time: number; readonly detail: string }
    | { readonly type: 'limit'; readonly code: string; readonly time: number; readonly retryAfter: number }
    | {
        readonly type: 'error';
        readonly status: number;
        readonly code: string | number | null;
        readonly message: string;
        readonly time: number;
        /** The cause, for the log: a network error, or what a function of yours threw. */
        readonly detail: string | null;
      }
  );
