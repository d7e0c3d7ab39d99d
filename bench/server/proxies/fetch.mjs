// The least that a proxy of web standards costs in Node: no key, no checks, the same bytes.
import { createServer as createHttpServer } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** @param {number} upstream */
export function createServer(upstream) {
  return createHttpServer(async (request, response) => {
    const { method = 'POST', url = '/' } = request;
    const answer = await fetch(`http://127.0.0.1:${upstream}${url}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: await buffer(request),
    });
    response.writeHead(answer.status, { 'content-type': 'text/event-stream' });
    await pipeline(answer.body ?? [], response).catch(() => response.destroy());
  });
}
