import type { RouterRequest } from '../router/request-log.ts';
import type { ChatRequest, WireError } from '../wire.ts';
import type { Part, Step, Steps } from './step.ts';

/** An answer of the model: SSE or JSON, as the request asks. */
export type Answer = { readonly type: 'answer'; readonly steps: Steps };

/** A response that is no answer. */
export type PlainResponse = {
  readonly type: 'response';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** No response at all. */
export type Unreachable = { readonly type: 'unreachable' };

export type Reply = Answer | PlainResponse | Unreachable;

/** A reply, or a function that decides on one when the request is there. */
export type Responder = Reply | ((request: ChatRequest, recorded: RouterRequest) => Reply | Promise<Reply>);

/** An answer made of parts, in their order. Role, finish reason, usage and `[DONE]` come by themselves. */
export function answer(...parts: readonly Part[]): Answer {
  return { type: 'answer', steps: dropInText(parts.flat()) };
}

/** Any response. An object is sent as JSON; a string as HTML if it begins with `<`, else as plain text. */
export function status(
  code: number,
  options: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> } = {},
): PlainResponse {
  const { body = '', headers = {} } = options;
  const isText = typeof body === 'string';
  const type = isText ? (body.startsWith('<') ? 'text/html' : 'text/plain') : 'application/json';
  return {
    type: 'response',
    status: code,
    headers: { 'content-type': type, ...headers },
    body: isText ? body : JSON.stringify(body),
  };
}

/** A refusal in the Orq router's error envelope. `retryAfter` is in seconds; the rest has fitting defaults. */
export function reject(
  code: number,
  options: {
    readonly message?: string;
    readonly type?: string;
    readonly code?: string | number | null;
    readonly param?: string | null;
    readonly retryAfter?: number;
    readonly headers?: Readonly<Record<string, string>>;
  } = {},
): PlainResponse {
  const usual = usualErrors[code] ?? (code < 500 ? badRequest : serverError);
  const { retryAfter, headers, ...fields } = options;
  const error: WireError = { param: null, ...usual, ...fields };
  return status(code, {
    body: { error },
    headers: { ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }), ...headers },
  });
}

/** A page of HTML where an answer should be, as a proxy or a login wall sends it. */
export function html(code = 200): PlainResponse {
  return status(code, {
    body: '<!doctype html>\n<html><head><title>Gateway</title></head><body><h1>Gateway</h1></body></html>\n',
  });
}

/** A stream with no byte in it. */
export function empty(): PlainResponse {
  return status(200, { headers: { 'content-type': 'text/event-stream' } });
}

/** No connection: `fetch` rejects; over HTTP the socket is closed without a response. */
export function unreachable(): Unreachable {
  return { type: 'unreachable' };
}

type UsualError = Pick<WireError, 'message' | 'type' | 'code'>;

const badRequest: UsualError = {
  message: 'The request was not accepted.',
  type: 'invalid_request_error',
  code: null,
};
const serverError: UsualError = {
  message: 'The server had an error while answering.',
  type: 'server_error',
  code: null,
};

const usualErrors: Readonly<Record<number, UsualError>> = {
  401: { message: 'The API key is not valid.', type: 'authentication_error', code: 'invalid_api_key' },
  403: { message: 'This key may not do that.', type: 'permission_error', code: 'forbidden' },
  404: { message: 'There is no such model.', type: 'invalid_request_error', code: 'model_not_found' },
  429: { message: 'Too many requests.', type: 'rate_limit_error', code: 'rate_limit_exceeded' },
};

// `drop({ after })` counts characters of text wherever it stands, so the text is shortened here.
function dropInText(steps: readonly Step[]): readonly Step[] {
  const cut = steps.find((step) => step.type === 'drop' && step.after !== undefined);
  if (cut?.type !== 'drop' || cut.after === undefined) return steps;

  let left = cut.after;
  const kept: Step[] = [];
  for (const step of steps.filter((other) => other !== cut)) {
    const content = (step.type === 'delta' && step.delta.content) || '';
    if (step.type === 'delta' && content && content.length >= left) {
      if (left > 0) kept.push({ ...step, delta: { ...step.delta, content: content.slice(0, left) } });
      break;
    }
    kept.push(step);
    left -= content.length;
  }
  return [...kept, { type: 'drop' }];
}
