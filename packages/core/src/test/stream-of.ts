import { Orq } from '../client/orq.ts';
import type { CallOptions, OrqOptions } from '../client/options.ts';
import { AnswerError, SDKError } from '../errors.ts';
import type { Completion } from '../schema/completion.ts';
import type { CompletionStream } from '../stream/completion-stream.ts';

/** A body that arrives in the given pieces, one a read. */
export function bodyOf(pieces: readonly Uint8Array[]): ReadableStream<Uint8Array> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        const piece = pieces[at++];
        if (piece) controller.enqueue(piece);
        else controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Bytes cut at the given places. */
export function cutBytes(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  return ends.map((end, at) => bytes.subarray(ends[at - 1] ?? 0, end));
}

export const hello = { model: 'test/model', messages: [{ role: 'user', content: 'Hello' }] } as const;

type Served = {
  readonly status?: number;
  readonly contentType?: string | null;
  readonly headers?: HeadersInit;
};

/** A client whose every request is answered by the given pieces. */
export function clientServing(
  pieces: readonly (Uint8Array | string)[],
  { status = 200, contentType = 'text/event-stream', headers = {} }: Served = {},
  options: OrqOptions = {},
): Orq {
  const bytes = pieces.map((piece) => (typeof piece === 'string' ? encode(piece) : piece));
  const all = new Headers(headers);
  if (contentType !== null) all.set('content-type', contentType);
  return new Orq({
    validate: false,
    fetch: () => Promise.resolve(new Response(bodyOf(bytes), { status, headers: all })),
    ...options,
  });
}

/** The stream of an answer that arrives in the given pieces. */
export function streamOf(
  pieces: readonly (Uint8Array | string)[],
  served?: Served,
  call?: CallOptions,
): Promise<CompletionStream> {
  return clientServing(pieces, served).router.chat.completions.create({ ...hello, stream: true }, call);
}

/** What reading an answer came to: the completion, or the error with what it carries. */
export type Outcome = { readonly completion: Completion | null; readonly error: unknown };

export async function outcomeOf(answer: Promise<CompletionStream>): Promise<Outcome> {
  try {
    return { completion: await (await answer).final(), error: null };
  } catch (error) {
    return { completion: error instanceof AnswerError ? error.partial : null, error };
  }
}

/** Data events, each with its blank line. Objects are sent as JSON. */
export function events(...payloads: readonly unknown[]): string {
  return payloads
    .map((payload) => `data: ${typeof payload === 'string' ? payload : JSON.stringify(payload)}\n\n`)
    .join('');
}

/** A chunk with one choice. */
export function chunkOf(delta: Record<string, unknown>, finishReason: string | null = null) {
  return {
    id: 'cmpl-1',
    object: 'chat.completion.chunk',
    created: 1_764_000_000,
    model: 'test/model',
    choices: [{ index: 0, delta, finish_reason: finishReason }],
  };
}

export const stop = chunkOf({}, 'stop');

/** The kind of a failure: the reason of a stream error, `api` for an SDK error, else its name. */
export function kindOf(error: unknown): string {
  if (error instanceof SDKError) return 'api';
  if (error instanceof Error && 'reason' in error) return String(error.reason);
  return error instanceof Error ? error.name : String(error);
}
