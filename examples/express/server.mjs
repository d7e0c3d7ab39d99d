// A chat behind Express: ORQ_API_KEY=… npm start, then open http://localhost:3000
import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';

import { createMemoryStreamStore, createOrqHandler, toNodeListener } from '@orq-chat/server';
import express from 'express';

/** Stands for your own sessions: whoever loads the page gets one. @type {Set<string>} */
const sessions = new Set();

const handler = createOrqHandler({
  apiKey: process.env.ORQ_API_KEY,
  ...(process.env.OPENAI_BASE_URL ? { baseURL: process.env.OPENAI_BASE_URL } : {}),
  authorize: (request) => {
    const id = /(?:^|; )session=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? '';
    return sessions.has(id) ? { id } : null;
  },
  limits: { requestsPerMinute: 20, concurrentStreams: 2, maxCompletionTokens: 2_000 },
  streams: createMemoryStreamStore(),
});

const app = express();
app.use('/api/orq', toNodeListener(handler));
app.get('/', (_request, response, next) => {
  const id = randomUUID();
  sessions.add(id);
  response.cookie('session', id, { httpOnly: true, sameSite: 'lax' });
  next();
});
app.use(express.static(fileURLToPath(new URL('public', import.meta.url))));

const server = app.listen(Number(process.env.PORT ?? 3000), () => {
  const address = server.address();
  console.log(`http://localhost:${typeof address === 'object' ? address?.port : ''}`);
});
