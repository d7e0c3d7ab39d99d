import { StreamError } from '../errors.ts';
import type { CompletionChunk } from '../schema/completion-chunk.ts';
import type { ParsedEvent } from './parse-chunk.ts';
import type { ServerEvent } from './server-event.ts';

/** The chunks of a batch of events, each with the event that brought it, up to what ended the stream. */
export type ChunkBatch = {
  readonly chunks: CompletionChunk[];
  readonly events: ServerEvent[];
  /** The server's end mark, or the end of a JSON body, or why the stream cannot go on. Null when it goes on. */
  readonly end: 'done' | StreamError | null;
};

/** Parses the events of a batch, up to the one that ends the stream. */
export function parseBatch(
  batch: readonly ServerEvent[],
  parse: (event: ServerEvent) => ParsedEvent,
): ChunkBatch {
  const chunks: CompletionChunk[] = [];
  const events: ServerEvent[] = [];
  for (const event of batch) {
    const parsed = parseSafely(event, parse);
    if (parsed instanceof StreamError) return { chunks, events, end: parsed };
    if (parsed.type === 'done') return { chunks, events, end: 'done' };
    if (parsed.type === 'skip') continue;
    if (parsed.chunk) {
      chunks.push(parsed.chunk);
      events.push(event);
    }
    if (parsed.type === 'failure') {
      const { failure: detail } = parsed;
      const message = detail.message || 'The server reported an error without a message.';
      return { chunks, events, end: new StreamError('server', message, { detail }) };
    }
    if (event.from === 'json') return { chunks, events, end: 'done' };
  }
  return { chunks, events, end: null };
}

function parseSafely(event: ServerEvent, parse: (event: ServerEvent) => ParsedEvent) {
  try {
    return parse(event);
  } catch (error) {
    if (error instanceof StreamError) return error;
    throw error;
  }
}
