import type { Fetch } from '../client/options.ts';
import { chunkOf, encode, stop } from './stream-of.ts';

/**
 * What happens to one connection: it is refused, or after so many bytes breaks with an error, ends quietly, or falls
 * silent.
 */
export type Cut =
  | { readonly type: 'refused' }
  | { readonly type: 'status'; readonly status: number; readonly headers?: HeadersInit }
  | { readonly type: 'page' }
  | { readonly type: 'broken' | 'ended' | 'silent'; readonly after: number };

export const streamId = 'f'.repeat(32);

/** What a server was asked: `POST`, `GET 12` with the last event's id, `DELETE`. */
export type KeepingServer = { readonly fetch: Fetch; readonly asked: string[] };

/**
 * A server that keeps its answer, in numbered frames, and sends it again from where it is asked to. The cuts befall
 * its connections in their order, the first of them the answer's own; later connections hold.
 */
export function createKeepingServer(
  words: readonly string[],
  cuts: readonly Cut[],
  end: readonly string[] = [JSON.stringify(stop), '[DONE]'],
): KeepingServer {
  const payloads = [...words.map((content) => JSON.stringify(chunkOf({ content }))), ...end];
  const frames = payloads.map((data, at) => encode(`id: ${at + 1}\ndata: ${data}\n\n`));
  const asked: string[] = [];
  let connections = 0;

  async function answer(_url: string, init: RequestInit): Promise<Response> {
    const after = new Headers(init.headers).get('last-event-id');
    asked.push([init.method, after].filter(Boolean).join(' '));
    if (init.method === 'DELETE') return new Response(null, { status: 204 });

    const cut = cuts[connections++];
    if (cut?.type === 'refused') throw new TypeError('Failed to fetch');
    if (cut?.type === 'status') return Response.json({}, { status: cut.status, headers: cut.headers ?? {} });
    if (cut?.type === 'page') return new Response('<html>', { headers: { 'content-type': 'text/html' } });
    const rest = frames.slice(Number(after ?? 0));
    if (rest.length === 0 && init.method === 'GET') return new Response(null, { status: 204 });
    const bytes = new Uint8Array(rest.flatMap((frame) => [...frame]));
    return new Response(cutBody(bytes, cut), {
      headers: { 'content-type': 'text/event-stream', 'x-orq-stream': streamId },
    });
  }
  return { fetch: answer, asked };
}

function cutBody(bytes: Uint8Array, cut: Extract<Cut, { after: number }> | undefined): ReadableStream {
  const pieces = [bytes.subarray(0, cut ? cut.after % (bytes.length + 1) : bytes.length)];
  return new ReadableStream(
    {
      pull(controller) {
        const piece = pieces.shift();
        if (piece && piece.length > 0) controller.enqueue(piece);
        else if (cut?.type === 'broken') controller.error(new TypeError('network error'));
        else if (cut?.type !== 'silent') controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
