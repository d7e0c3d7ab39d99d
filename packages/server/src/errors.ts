/** An option of `createOrqHandler` is missing or makes no sense. The message says what to do. */
export class HandlerOptionError extends Error {
  override readonly name = 'HandlerOptionError';
  readonly code = 'invalid_option';
  /** The option's name, such as `authorize`. */
  readonly option: string;

  constructor(option: string, message: string) {
    super(message);
    this.option = option;
  }
}

export type RequestErrorInit = {
  readonly status: number;
  /** For programs, such as `model_not_found`. */
  readonly code: string | number | null;
  /** What happened and what to do, in words that a person may read. */
  readonly message: string;
  /** The kind of error. Default: by status, in OpenAI's words. */
  readonly type?: string | undefined;
  /** The field that is at fault, such as `messages[0].role`. */
  readonly param?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
  /** More keys of the error object, such as a budget's `dimension`. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
};

/** A request is refused. `authorize` and `transform` may throw it to answer with their own status and sentence. */
export class RequestError extends Error {
  override readonly name: string = 'RequestError';
  readonly status: number;
  readonly code: string | number | null;
  readonly type: string;
  readonly param: string | null;
  readonly headers: Readonly<Record<string, string>>;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(init: RequestErrorInit) {
    super(init.message, { cause: init.cause });
    this.status = init.status;
    this.code = init.code;
    this.type = init.type ?? typeOf(init.status);
    this.param = init.param ?? null;
    this.headers = init.headers ?? {};
    this.details = init.details ?? {};
  }
}

/** A principal has used up a limit of the handler's own. Times are in seconds. */
export class LimitError extends RequestError {
  override readonly name = 'LimitError';
  readonly retryAfter: number;

  constructor(init: { code: string; message: string; limit: number; retryAfter: number }) {
    const headers = {
      'retry-after': String(init.retryAfter),
      'x-ratelimit-limit': String(init.limit),
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': `${init.retryAfter}s`,
    };
    super({ status: 429, code: init.code, message: init.message, headers });
    this.retryAfter = init.retryAfter;
  }
}

function typeOf(status: number): string {
  if (status === 401) return 'authentication_error';
  if (status === 403) return 'permission_error';
  if (status === 404) return 'not_found_error';
  if (status === 429) return 'rate_limit_error';
  return status < 500 ? 'invalid_request_error' : 'server_error';
}

/** The error in the router's shape: `{ error: { message, type, param, code } }`. */
export function toErrorResponse(error: RequestError): Response {
  const { message, type, param, code, details } = error;
  return Response.json(
    { error: { ...details, message, type, param, code } },
    { status: error.status, headers: { 'cache-control': 'no-store', ...error.headers } },
  );
}

/** An error and its causes in a line: `fetch failed` says little, its cause names the address. */
export function describeCause(error: unknown): string {
  const deeper = error instanceof Error && error.cause !== undefined ? `: ${describeCause(error.cause)}` : '';
  return String(error) + deeper;
}
