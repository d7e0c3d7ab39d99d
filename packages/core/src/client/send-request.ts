import { AnswerError, ConnectionError, SDKError, type ResponseFacts } from '../errors.ts';
import { parseErrorBody } from '../schema/error-body.ts';
import { readBodyText } from '../stream/read-body-text.ts';
import type { Fetch } from './options.ts';
import { startRequestLife, type RequestLife } from './request-life.ts';
import { toResponseFacts } from './response-facts.ts';

/** One try of a request. `secret` never shows in an error, even when the server repeats it. */
export type OutgoingRequest = {
  readonly url: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly headers: Headers;
  readonly body: string | null;
  readonly secret: string | null;
  readonly signal: AbortSignal | null;
  readonly timeout: number;
  readonly idleTimeout: number;
};

/** A response that began well, with the life of its request. Whoever reads the body closes the life. */
export type SentRequest = { readonly facts: ResponseFacts; readonly life: RequestLife };

/** How much of an error's body is kept, in characters. */
const maxErrorBody = 65_536;

/**
 * Sends a request once. Rejects with an `SDKError` for any 4XX or 5XX, a `ConnectionError`, a `TimeoutError`, or
 * the reason of the caller's abort.
 */
export async function sendRequest(request: OutgoingRequest, fetch: Fetch): Promise<SentRequest> {
  const life = startRequestLife(request.signal, request);
  try {
    const response = await callFetch(request, fetch, life.signal);
    life.begin();
    const facts = toResponseFacts(response, Date.now());
    if (response.status >= 400) throw await readError(facts, life.signal, request.secret);
    return { facts, life };
  } catch (error) {
    life.close();
    throw toFailure(error, life.signal);
  }
}

/** Not every fetch listens to its signal, so the signal is waited for as well. */
async function callFetch(request: OutgoingRequest, fetch: Fetch, signal: AbortSignal): Promise<Response> {
  if (signal.aborted) throw signal.reason;
  const { url, method, headers, body } = request;
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    const response = fetch(url, { method, headers, signal, ...(body === null ? {} : { body }) });
    void response.then((late) => (signal.aborted ? late.body?.cancel() : undefined)).catch(() => undefined);
    return await Promise.race([response, aborted]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}

async function readError(
  facts: ResponseFacts,
  signal: AbortSignal,
  secret: string | null,
): Promise<SDKError> {
  const { response } = facts;
  let body = await readBodyText({ response, signal }, maxErrorBody);
  if (secret !== null) body = body.replaceAll(secret, '[key]');
  const detail = parseErrorBody(parseJson(body));
  const message = detail?.message || response.statusText || 'no reason given';
  return new SDKError({ ...facts, detail, body, message });
}

function toFailure(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof SDKError) return error;
  if (signal.aborted) return signal.reason;
  if (error instanceof AnswerError) return error;
  return new ConnectionError(
    'The API could not be reached. Is the base URL right, and does it allow this origin?',
    {
      cause: error,
    },
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
