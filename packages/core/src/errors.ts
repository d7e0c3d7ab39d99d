import type { Completion } from './schema/completion.ts';
import type { ErrorBody } from './schema/error-body.ts';

const brand = Symbol.for('@orq-chat/error');

type ErrorOptions = { readonly cause?: unknown };

/**
 * The base of every error of this library. `code` is for programs: the server's own code where it gave one,
 * else the kind of failure. The message says what happened and, where we know it, what to do.
 */
export class OrqError extends Error {
  override readonly name: string = 'OrqError';
  readonly code: string | number;
  readonly [brand] = true;

  constructor(code: string | number, message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.code = code;
  }
}

/** Whether a value is one of our errors, even when another copy of this package made it. */
export function isOrqError(value: unknown): value is OrqError {
  return typeof value === 'object' && value !== null && brand in value;
}

/** Whether a caller's abort made this error. A stop is not an error: most callers end quietly on it. */
export function isAbortError(value: unknown): boolean {
  return value instanceof Error && value.name === 'AbortError';
}

/** What an HTTP response tells about a failure. */
export type ResponseFacts = {
  readonly status: number;
  readonly headers: Headers;
  readonly contentType: string | null;
  /** `x-orq-trace-id`, else `x-request-id`: what support asks for. */
  readonly requestId: string | null;
  /** How long the server asks to wait, in ms. */
  readonly retryAfter: number | null;
  readonly response: Response;
};

type ServerInit = ResponseFacts &
  ErrorOptions & {
    /** What the server said, parsed; null when its body is no error we know. */
    readonly detail: ErrorBody | null;
    /** The body as text, at most 64 KiB of it. */
    readonly body: string;
  };

/** The API answered with a 4XX or 5XX status. */
export class SDKError extends OrqError {
  override readonly name = 'SDKError';
  readonly status: number;
  readonly type: string | null;
  readonly param: string | null;
  /** The parsed error object, as the server sent it; undefined when the body is no error we know. */
  readonly error: unknown;
  /** The body as text, at most 64 KiB of it. */
  readonly body: string;
  readonly contentType: string | null;
  readonly headers: Headers;
  readonly requestId: string | null;
  readonly retryAfter: number | null;
  /** Its body has been read; see `body`. */
  readonly response: Response;

  constructor(init: ServerInit & { readonly message: string }) {
    super(init.detail?.code ?? 'api', `The API refused the request (${init.status}): ${init.message}`, init);
    this.status = init.status;
    this.type = init.detail?.type ?? null;
    this.param = init.detail?.param ?? null;
    this.error = init.detail?.error;
    this.body = init.body;
    this.contentType = init.contentType;
    this.headers = init.headers;
    this.requestId = init.requestId;
    this.retryAfter = init.retryAfter;
    this.response = init.response;
  }
}

/** An answer that did not come, or not whole and sound. */
export class AnswerError extends OrqError {
  override readonly name: string = 'AnswerError';
  /** What was read of the answer; null when it had not begun. */
  partial: Completion | null = null;
  /** What the response tells; null when none came. */
  facts: ResponseFacts | null = null;

  /** Status of the response: 200 even when a server reports an error, since it comes inside an answer. */
  get status(): number | null {
    return this.facts?.status ?? null;
  }
  get headers(): Headers | null {
    return this.facts?.headers ?? null;
  }
  get contentType(): string | null {
    return this.facts?.contentType ?? null;
  }
  get requestId(): string | null {
    return this.facts?.requestId ?? null;
  }
  get retryAfter(): number | null {
    return this.facts?.retryAfter ?? null;
  }
  get response(): Response | null {
    return this.facts?.response ?? null;
  }
}

/** The network failed, before the answer or while it came. */
export class ConnectionError extends AnswerError {
  override readonly name = 'ConnectionError';

  constructor(message: string, options?: ErrorOptions) {
    super('connection', message, options);
  }
}

/** No response came in time (`headers`), or the stream went silent (`idle`). `after` is the limit in ms. */
export class TimeoutError extends AnswerError {
  override readonly name = 'TimeoutError';
  readonly phase: 'headers' | 'idle';
  readonly after: number;

  constructor(phase: 'headers' | 'idle', after: number) {
    const [what, option] =
      phase === 'headers' ? ['No response came', 'timeout'] : ['The stream was silent', 'idleTimeout'];
    super('timeout', `${what} for ${after} ms. The option \`${option}\` sets the limit.`);
    this.phase = phase;
    this.after = after;
  }
}

/**
 * Why an answer cannot be used although its status was 200: the server reported an error in it, it ended too
 * early, it held no chunk, it is something else than a completion, or a chunk of it cannot be read.
 */
export type StreamErrorReason =
  | 'server'
  | 'truncated'
  | 'empty_stream'
  | 'not_event_stream'
  | 'malformed_chunk';

/** The answer came, but not whole and sound; also when it was not asked to stream. */
export class StreamError extends AnswerError {
  override readonly name = 'StreamError';
  readonly reason: StreamErrorReason;
  readonly type: string | null;
  readonly param: string | null;
  /** The parsed error object of reason `server`, as it came. */
  readonly error: unknown;
  /** The beginning of a body that is no completion. */
  readonly body: string | null;

  constructor(
    reason: StreamErrorReason,
    message: string,
    init: ErrorOptions & { readonly detail?: ErrorBody; readonly body?: string } = {},
  ) {
    super(init.detail?.code ?? reason, message, init);
    this.reason = reason;
    this.type = init.detail?.type ?? null;
    this.param = init.detail?.param ?? null;
    this.error = init.detail?.error;
    this.body = init.body ?? null;
  }
}

/** One thing wrong with an input. `path` is written as in code: `messages[2].content`. */
export type ValidationIssue = { readonly path: string; readonly message: string };

/** An input cannot work; nothing was sent. `issues` lists every problem found. */
export class ValidationError extends OrqError {
  override readonly name = 'ValidationError';
  readonly issues: readonly ValidationIssue[];

  constructor(what: string, issues: readonly ValidationIssue[], options?: ErrorOptions) {
    const list = issues.map(({ path, message }) => (path ? `${path}: ${message}` : message));
    super('validation', `${what}: ${list.join('; ')}`, options);
    this.issues = issues;
  }
}
