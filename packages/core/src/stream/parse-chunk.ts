import { StreamError } from '../errors.ts';
import type { CompletionChunk } from '../schema/completion-chunk.ts';
import { parseErrorBody, type ErrorBody } from '../schema/error-body.ts';
import { isRecord } from '../schema/is-record.ts';
import { toCompletionChunk } from '../schema/to-completion-chunk.ts';
import type { ChunkTemplate } from './chunk-template.ts';
import type { ServerEvent } from './server-event.ts';

/** What one event means. With a server's failure may come a last piece of the answer. */
export type ParsedEvent =
  | { readonly type: 'chunk'; readonly chunk: CompletionChunk }
  | { readonly type: 'failure'; readonly failure: ErrorBody; readonly chunk: CompletionChunk | null }
  | { readonly type: 'done' }
  | { readonly type: 'skip' };

const done: ParsedEvent = { type: 'done' };
const skip: ParsedEvent = { type: 'skip' };

/** Chunks after which an answer is long enough for a template to pay. */
const longAnswer = 256;

/** Loaded for the first long answer; the next ones need not wait. */
let templates: typeof import('./chunk-template.ts') | null = null;

/**
 * Creates the parser of one stream's events, by wire.md §4.2. It throws a `StreamError` of reason `malformed_chunk`,
 * or `truncated` when the body ended inside the event.
 */
export function createChunkParser(): (event: ServerEvent) => ParsedEvent {
  let template: ChunkTemplate | null = null;
  let parsedChunks = 0;

  /** Without the template, as when it cannot be loaded, every chunk is parsed in full. */
  async function startTemplate(): Promise<void> {
    templates ??= await import('./chunk-template.ts').catch(() => null);
    template = templates?.createChunkTemplate() ?? null;
  }

  return (event) => {
    const known = event.event === undefined ? template?.read(event.data) : null;
    if (known) return { type: 'chunk', chunk: known };

    const text = event.data.trim();
    if (text === '[DONE]') return done;
    if (text === '' || text.startsWith(':')) return skip;
    const payload = parseJson(text, event);
    if (payload === undefined) return skip;
    const parsed = parsePayload(payload, event.event ?? 'message');
    if (++parsedChunks === longAnswer) void startTemplate();
    // A chunk that had to be mended is another than its text says.
    if (parsed.type === 'chunk' && parsed.chunk === payload) template?.learn(event.data, parsed.chunk);
    return parsed;
  };
}

function parsePayload(payload: unknown, name: string): ParsedEvent {
  const hasChoices = isRecord(payload) && isPresent(payload['choices']);
  const isChunk = hasChoices || (isRecord(payload) && isPresent(payload['usage']));
  const failure = parseErrorBody(payload, isChunk || (name !== 'message' && name !== 'error'));
  if (failure || name === 'error') {
    return {
      type: 'failure',
      failure: failure ?? unknownFailure(payload),
      chunk: hasChoices ? toChunk(payload) : null,
    };
  }
  return isChunk ? { type: 'chunk', chunk: toChunk(payload) } : skip;
}

/** Undefined when the event may be skipped. */
function parseJson(text: string, { event = 'message', from }: ServerEvent): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return from === 'json' && Array.isArray(value) ? value[0] : value;
  } catch (cause) {
    if (from === 'json') return parseCutJson(text, cause);
    if (from === 'cut') throw new StreamError('truncated', 'The stream ended inside a chunk.', { cause });
    if (event !== 'message' && event !== 'error') return undefined;
    const what = event === 'error' ? 'The server sent an error that is not JSON' : 'A chunk is not JSON';
    throw new StreamError('malformed_chunk', `${what}: ${excerpt(text)}`, { cause });
  }
}

/** Some servers write `data: [DONE]` after a JSON body: what follows the last brace is no part of it. */
function parseCutJson(text: string, cause: unknown): unknown {
  try {
    return JSON.parse(text.slice(0, text.lastIndexOf('}') + 1));
  } catch {
    throw new StreamError('truncated', 'The JSON of the answer is cut or broken.', { cause });
  }
}

function toChunk(payload: unknown): CompletionChunk {
  try {
    return toCompletionChunk(payload);
  } catch (cause) {
    const reason = cause instanceof TypeError ? `: ${cause.message}` : '';
    throw new StreamError('malformed_chunk', `A chunk has the wrong shape${reason}.`, { cause });
  }
}

function unknownFailure(payload: unknown): ErrorBody {
  const message = typeof payload === 'string' ? payload : '';
  return { message, code: null, type: null, param: null, error: payload };
}

function isPresent(value: unknown): boolean {
  return value !== null && value !== undefined;
}

function excerpt(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
