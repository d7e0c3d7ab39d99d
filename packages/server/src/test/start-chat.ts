import { createServer, type RequestListener } from 'node:http';

import { createTestRouter, type TestRouter } from '@orq-chat/testing';
import { listen, type Listening } from '@orq-chat/testing/node';
import { onTestFinished } from 'vitest';

import {
  allowAnonymous,
  createOrqHandler,
  toNodeListener,
  type HandlerEvent,
  type OrqHandler,
  type OrqHandlerOptions,
} from '../index.ts';

export const apiKey = 'sk-orq-0123456789abcdef';

/** A handler on a real port, before a scripted router on another; both close when the test ends. */
export type Chat = {
  /** Base URL of the handler. */
  readonly url: string;
  readonly handler: OrqHandler;
  readonly router: TestRouter;
  readonly upstream: Listening;
  readonly events: HandlerEvent[];
};

export async function startChat(options: Partial<OrqHandlerOptions> = {}): Promise<Chat> {
  const router = createTestRouter({ apiKey, tokensPerSecond: Number.POSITIVE_INFINITY });
  const upstream = await listen(router);
  onTestFinished(() => upstream.close());
  const events: HandlerEvent[] = [];
  const handler = createOrqHandler({
    apiKey,
    baseURL: `${upstream.url}/v3/router`,
    authorize: allowAnonymous,
    onEvent: (event) => void events.push(event),
    ...options,
  });
  return { url: `${await serve(handler)}/api/orq`, handler, router, upstream, events };
}

/** Serves a handler through `toNodeListener` until the test ends, and returns its origin. */
export function serve(handler: OrqHandler): Promise<string> {
  return serveListener(toNodeListener(handler));
}

export async function serveListener(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${address.port}`;
}

/** A promise that a test settles by hand. */
export function deferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let settle: (() => void) | undefined;
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { promise, resolve: () => settle?.() };
}

type AskInit = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> };

/** Sends a completion request; fields beside the usual ones are laid over them. */
export function ask(chat: Pick<Chat, 'url'>, fields: object = {}, init: AskInit = {}): Promise<Response> {
  const body = { model: 'local/echo', messages: [{ role: 'user', content: 'Hello' }], ...fields };
  return fetch(`${chat.url}/chat/completions`, {
    method: 'POST',
    body: JSON.stringify(body),
    ...init,
    headers: { 'content-type': 'application/json', ...init.headers },
  });
}
