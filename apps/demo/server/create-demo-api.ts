import { Orq } from '@orq-chat/core';
import {
  allowAnonymous,
  createMemoryStreamStore,
  createOrqHandler,
  type HandlerEvent,
  type OrqHandler,
  type StreamStore,
} from '@orq-chat/server';
import type { SourceDocument } from '@orq-chat/testing';

import type { Upstream } from './choose-upstream.ts';

export type DemoApiOptions = {
  readonly upstream: Upstream;
  readonly documents: readonly SourceDocument[];
  /** Where answers are kept while a page may come back for them. Default: in memory. */
  readonly streams?: StreamStore;
  readonly onEvent?: (event: HandlerEvent) => void;
};

/**
 * The demo's server: `/api/orq/…` is the chat, `/api/upstream` says who answers it, and `/api/documents/…` holds
 * what the citations of `local/docs` lead to.
 */
export function createDemoApi({ upstream, documents, streams, onEvent }: DemoApiOptions): OrqHandler {
  const { kind, host, model, ...connection } = upstream;
  const chat = createOrqHandler({
    ...connection,
    // Everyone who opens this page on this machine may ask. An app says here who its users are.
    authorize: allowAnonymous,
    streams: streams ?? createMemoryStreamStore(),
    ...(onEvent ? { onEvent } : {}),
  });
  const client = new Orq(connection);

  return async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith('/api/orq/')) return chat(request);
    if (pathname === '/api/upstream') {
      return Response.json({ kind, host, model: model ?? (await firstModel(client)) });
    }
    const document = documents.find(({ path }) => pathname === `/api/documents/${path}`);
    if (!document) return new Response(`There is nothing at ${pathname}.`, { status: 404 });
    return new Response(document.text, { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
  };
}

/** Null when the upstream lists no model, or does not answer: the page then says so. */
async function firstModel(client: Orq): Promise<string | null> {
  try {
    const { data } = await client.router.models.list({ timeout: 5_000 });
    return data[0]?.id ?? null;
  } catch {
    return null;
  }
}
