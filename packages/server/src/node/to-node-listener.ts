import type { IncomingMessage, ServerResponse } from 'node:http';

import type { OrqHandler } from '../create-orq-handler.ts';
import { RequestError, toErrorResponse } from '../errors.ts';
import { toWebRequest } from './to-web-request.ts';

/** Time in ms that a client which was refused amid its body has to read why, before the socket is closed. */
const lingerTime = 1_000;

/**
 * Serves a handler from Node's `http` or `https`, Express, Connect or Vite: `createServer(listener)`,
 * `app.use('/api/orq', listener)`. A socket that closes aborts the request, and one that is slow slows the source.
 */
export function toNodeListener(
  handler: OrqHandler,
): (incoming: IncomingMessage, outgoing: ServerResponse) => void {
  return (incoming, outgoing) => {
    // A body that breaks off has no other sign than a connection that does.
    serve(handler, incoming, outgoing).catch(() => outgoing.destroy());
  };
}

async function serve(
  handler: OrqHandler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const left = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) left.abort();
  });
  const request = toWebRequest(incoming, left.signal);
  const response = request ? await handler(request) : toErrorResponse(notUnderstood());

  if (!incoming.complete) outgoing.once('finish', () => linger(incoming));
  outgoing.statusCode = response.status;
  for (const [name, value] of response.headers) outgoing.setHeader(name, value);
  outgoing.flushHeaders();
  if (response.body) await sendBody(response.body, outgoing);
  outgoing.end();
}

async function sendBody(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  const reader = body.getReader();
  const leave = () => void reader.cancel().catch(() => {});
  if (outgoing.destroyed) return leave();
  outgoing.once('close', leave);
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- the next piece is wanted when this one has gone out
    const { done, value } = await reader.read();
    if (done) return;
    // oxlint-disable-next-line no-await-in-loop
    if (!outgoing.write(value)) await drained(outgoing);
  }
}

/** Resolves when the socket takes more, or never will. */
function drained(outgoing: ServerResponse): Promise<void> {
  if (outgoing.destroyed) return Promise.resolve();
  return new Promise((resolve) => {
    const done = () => {
      outgoing.off('drain', done).off('close', done);
      resolve();
    };
    outgoing.on('drain', done).on('close', done);
  });
}

// Closing at once would reset the connection, and the answer could be lost on its way.
function linger(incoming: IncomingMessage): void {
  const timer = setTimeout(() => incoming.destroy(), lingerTime);
  incoming.once('close', () => clearTimeout(timer));
}

function notUnderstood(): RequestError {
  return new RequestError({
    status: 400,
    code: 'invalid_request',
    message:
      'The address or the headers of this request are not valid HTTP. Send it again with a proper Host header.',
  });
}
