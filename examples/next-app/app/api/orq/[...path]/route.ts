import { createMemoryStreamStore, createOrqHandler, type OrqHandler } from '@orq-chat/server';
import { after } from 'next/server';

import { readSession, sessionCookie } from '../../../session.ts';

/** Time in seconds that a platform which runs code request by request gives an answer. */
export const maxDuration = 300;

/** Made with the first request: `next build` loads this file where there is no key. */
let handler: OrqHandler | undefined;

function getHandler(): OrqHandler {
  handler ??= createOrqHandler({
    apiKey: process.env.ORQ_API_KEY,
    ...(process.env.OPENAI_BASE_URL ? { baseURL: process.env.OPENAI_BASE_URL } : {}),
    authorize: (request) => {
      const cookies = request.headers.get('cookie') ?? '';
      const id = readSession(new RegExp(`(?:^|; )${sessionCookie}=([^;]+)`).exec(cookies)?.[1]);
      return id ? { id } : null;
    },
    limits: { requestsPerMinute: 20, concurrentStreams: 2, maxCompletionTokens: 2_000 },
    streams: createMemoryStreamStore(),
  });
  return handler;
}

// `after` lets an answer go on when its reader is cut off.
const answer = (request: Request) => getHandler()(request, { waitUntil: after });
export { answer as DELETE, answer as GET, answer as OPTIONS, answer as POST };
