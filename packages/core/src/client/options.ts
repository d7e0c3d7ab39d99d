import type { OrqError } from '../errors.ts';
import type { CompletionRequest } from '../schema/completion-request.ts';

/** Anything that answers requests as `fetch` does. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Extra headers. They win over the client's own, whatever their case; null takes one away. */
export type HeaderOptions = Headers | Readonly<Record<string, string | null | undefined>>;

/** What `onRetry` is told: the number of the retry, from 1, why it happens, and the wait before it in ms. */
export type RetryEvent = { readonly attempt: number; readonly reason: OrqError; readonly delay: number };

/** When to send a request again (wire.md §6). Nothing is retried unless this says so. */
export type RetryOptions =
  | { readonly strategy: 'none' }
  | {
      readonly strategy: 'backoff';
      readonly backoff?: {
        /** Wait before the first retry, in ms. Default 500. */
        readonly initialInterval?: number;
        /** Longest wait between two tries, in ms. Default 60,000. */
        readonly maxInterval?: number;
        /** What each wait is multiplied by. Default 1.5. */
        readonly exponent?: number;
        /** No retry begins later than this after the first try, in ms. Default 3,600,000. */
        readonly maxElapsedTime?: number;
        /** Up to so many ms are added by chance. Default 1,000. */
        readonly jitter?: number;
      };
      /** Whether a lost connection or a timeout is tried again. Default false. */
      readonly retryConnectionErrors?: boolean;
      /** Default 429, 500, 502, 503, 504. `'5XX'` stands for all of its hundred. */
      readonly statusCodes?: readonly (number | string)[];
      /** Default 100. */
      readonly maxRetries?: number;
    };

/** What may be set for the client, and for one call, where it wins. */
export type RequestOptions = {
  readonly headers?: HeaderOptions;
  readonly retries?: RetryOptions;
  readonly onRetry?: (event: RetryEvent) => void;
  /** Longest wait for the response to begin, a try, in ms. Default 600,000; Infinity for none. */
  readonly timeout?: number;
  /** Longest silence while the answer comes, in ms. Default 45,000; Infinity for none. */
  readonly idleTimeout?: number;
  /** Whether parameters are checked before they are sent. Default true. */
  readonly validate?: boolean;
};

/** Options of one call. Aborting `signal` rejects with its reason. */
export type CallOptions = RequestOptions & {
  readonly signal?: AbortSignal | null;
  /**
   * Told of each try to get back to an answer that the server keeps and whose connection was lost; null once it is
   * there again.
   */
  readonly onReconnect?: (event: RetryEvent | null) => void;
};

export type OrqOptions = RequestOptions & {
  /**
   * Where the API is: an origin, or a full prefix such as `https://my.orq.ai/v3/router`. A path such as
   * `/api/orq` belongs to the page's own origin. Default `https://my.orq.ai`.
   */
  readonly baseURL?: string | undefined;
  /**
   * The key, or a function asked for it before each try. For the Orq router it defaults to the environment
   * variable `ORQ_API_KEY`; no other server is sent that.
   */
  readonly apiKey?: string | (() => string | Promise<string>) | undefined;
  readonly fetch?: Fetch | undefined;
  /** Allows an API key in a browser, where every visitor can read it. */
  readonly dangerouslyAllowBrowser?: boolean;
};

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** The body of a request in wire names. Fields that are not listed pass through. */
export type CompletionParams = DeepReadonly<CompletionRequest>;
