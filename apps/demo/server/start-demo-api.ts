import type { IncomingMessage, ServerResponse } from 'node:http';

import { toNodeListener } from '@orq-chat/server';

import { chooseUpstream, type Environment } from './choose-upstream.ts';
import { createDemoApi } from './create-demo-api.ts';
import { readDocuments } from './read-documents.ts';

export type Listener = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/** The demo's server for a Node HTTP server. `root` is the folder with the README. Failures go to the console. */
export async function startDemoApi(environment: Environment, root: string): Promise<Listener> {
  const documents = await readDocuments(root);
  const upstream = chooseUpstream(environment, documents);
  return toNodeListener(
    createDemoApi({
      upstream,
      documents,
      onEvent(event) {
        if (event.type === 'error')
          console.error(`[api] ${event.status} ${event.code}: ${event.detail ?? event.message}`);
      },
    }),
  );
}
