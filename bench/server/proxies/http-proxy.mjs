// A bare reverse proxy: no key, no checks, the same bytes.
import { createServer as createHttpServer } from 'node:http';

import httpProxy from 'http-proxy';

/** @param {number} upstream */
export function createServer(upstream) {
  const proxy = httpProxy.createProxyServer({ target: `http://127.0.0.1:${upstream}` });
  proxy.on('error', (_error, _request, response) => response.destroy());
  return createHttpServer((request, response) => proxy.web(request, response));
}
