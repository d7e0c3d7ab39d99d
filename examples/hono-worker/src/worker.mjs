// A chat’s server on Cloudflare Workers.
import { createOrqHandler } from '@orq-chat/server';
import { Hono } from 'hono';

/** @typedef {{ ORQ_API_KEY: string, CHAT_TOKEN: string, OPENAI_BASE_URL?: string }} Env */

/** Workers hand out secrets with the first request; the handler then lives as long as the worker. */
/** @type {import('@orq-chat/server').OrqHandler | undefined} */
let handler;

/** @param {Env} env */
function getHandler(env) {
  handler ??= createOrqHandler({
    apiKey: env.ORQ_API_KEY,
    ...(env.OPENAI_BASE_URL ? { baseURL: env.OPENAI_BASE_URL } : {}),
    // Stands for your own sessions.
    authorize: (request) =>
      request.headers.get('authorization') === `Bearer ${env.CHAT_TOKEN}` ? { id: 'owner' } : null,
    models: ['openai/*', 'local/*'],
    limits: { requestsPerMinute: 20, maxCompletionTokens: 2_000 },
  });
  return handler;
}

/** @type {Hono<{ Bindings: Env }>} */
const app = new Hono();
app.all('/api/orq/*', (context) => getHandler(context.env)(context.req.raw, context.executionCtx));

export default app;
