import type { CompletionRequest } from '@orq-chat/core/schema';

import type { HandlerEvent } from './events.ts';
import type { RateLimits } from './limits/rate-limits.ts';
import type { RedisClient } from './redis-client.ts';
import type { StreamStore } from './stream-store/stream-store.ts';
import type { SecretMask } from './upstream/secret-mask.ts';

/** Who asks. Streams, limits and events are tied to `id`; anything else is for `transform`. */
export type Principal = { readonly id: string };

export type TransformContext = {
  readonly request: Request;
  /** Headers of the request that goes upstream. Set what it should carry, such as `x-orq-identity-id`. */
  readonly headers: Headers;
};

/** Caps of one request. Times are in ms. */
export type RequestLimits = {
  /** Bytes of a request body. Default 10 MiB. */
  readonly bodyBytes?: number;
  /** Time in which a body must have arrived. Default 30,000. */
  readonly bodyTime?: number;
  /** Default 2,000. */
  readonly messages?: number;
  /** Default 128. */
  readonly tools?: number;
  /** Answers asked for at once. Default 4. */
  readonly n?: number;
  /** Output tokens of a request; one that names none is given this number. No cap by default. */
  readonly maxCompletionTokens?: number;
  /** Time to the first byte from upstream. Default 600,000, since an answer in one piece comes late. */
  readonly responseTime?: number;
  /** Time without a byte from upstream after which a resumable stream is given up. Default 60,000. */
  readonly idleTime?: number;
};

/** Caps of what one principal may use. None by default. */
export type UseLimits = {
  readonly requestsPerMinute?: number;
  /** As upstream counts them, of prompts and answers; estimated where it does not, or where an answer is stopped. */
  readonly tokensPerDay?: number;
  /** Answers that are being written at the same time, on each node. */
  readonly concurrentStreams?: number;
  /** A connected client of the `redis` package, to count requests and tokens of all nodes together. */
  readonly redis?: RedisClient;
};

export type OrqHandlerOptions<P extends Principal = Principal> = {
  /** The router's key. It goes upstream and nowhere else. Undefined, as a missing variable is, throws. */
  readonly apiKey: string | undefined;
  /** The router or any OpenAI-compatible API. Default `https://my.orq.ai`. */
  readonly baseURL?: string;
  readonly fetch?: typeof globalThis.fetch;
  /** Says who asks, or null for 401. It must leave the request's body unread. */
  readonly authorize: (request: Request) => P | null | Promise<P | null>;
  /**
   * Origins whose pages may ask: `same-origin`, or an origin such as `https://app.example`; or a function.
   * Default `['same-origin']`. Requests without an origin (no browser) are left to `authorize`.
   */
  readonly allowedOrigins?:
    | readonly string[]
    | ((origin: string, request: Request) => boolean | Promise<boolean>);
  /** Models that may be asked; `*` stands for any text: `['openai/*']`. Default: all. */
  readonly models?: readonly string[];
  /** Top-level fields that a request may set, beside `model`, `messages` and `stream`. Default `defaultFields`. */
  readonly fields?: readonly string[];
  readonly limits?: RequestLimits & UseLimits;
  /** Last word on a request: pins a system prompt, adds an identity, chooses a model. Its result is not checked again. */
  readonly transform?: (
    body: CompletionRequest,
    principal: P,
    context: TransformContext,
  ) => CompletionRequest | Promise<CompletionRequest>;
  /** Makes streams resumable. Without it nothing is kept, and a stream ends when its reader leaves. */
  readonly streams?: StreamStore;
  readonly onEvent?: (event: HandlerEvent) => void;
};

/** What a chat sets, and nothing that reaches other people's data, other models or the account's settings. */
export const defaultFields: readonly string[] = [
  'audio',
  'frequency_penalty',
  'logprobs',
  'max_completion_tokens',
  'max_tokens',
  'modalities',
  'n',
  'parallel_tool_calls',
  'presence_penalty',
  'reasoning_effort',
  'response_format',
  'seed',
  'stop',
  'stream_options',
  'temperature',
  'thinking',
  'tool_choice',
  'tools',
  'top_k',
  'top_logprobs',
  'top_p',
  'verbosity',
];

/** Options, checked and filled in. */
export type HandlerSettings<P extends Principal> = {
  readonly authorization: string;
  readonly mask: SecretMask;
  readonly baseURL: URL;
  readonly fetch: typeof globalThis.fetch;
  readonly authorize: OrqHandlerOptions<P>['authorize'];
  readonly allowedOrigins: NonNullable<OrqHandlerOptions<P>['allowedOrigins']>;
  readonly isModelAllowed: ((model: string) => boolean) | null;
  readonly fields: ReadonlySet<string>;
  readonly limits: Required<RequestLimits>;
  readonly use: RateLimits;
  readonly transform: OrqHandlerOptions<P>['transform'];
  readonly streams: StreamStore | undefined;
  readonly onEvent: OrqHandlerOptions<P>['onEvent'];
};
