import { createMemoryStreamStore } from '@orq-chat/server';

import { createServer as createHandlerServer } from './handler.mjs';

/** @param {number} upstream */
export function createServer(upstream) {
  return createHandlerServer(upstream, { streams: createMemoryStreamStore({ endedStreams: 100 }) });
}
