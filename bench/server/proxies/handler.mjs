import { createServer as createHttpServer } from 'node:http';

import { allowAnonymous, createOrqHandler, toNodeListener } from '@orq-chat/server';

/** @param {number} upstream @param {Partial<import('@orq-chat/server').OrqHandlerOptions>} options */
export function createServer(upstream, options = {}) {
  const handler = createOrqHandler({
    apiKey: 'sk-orq-0123456789abcdef',
    baseURL: `http://127.0.0.1:${upstream}/v1`,
    authorize: allowAnonymous,
    ...options,
  });
  return createHttpServer(toNodeListener(handler));
}
