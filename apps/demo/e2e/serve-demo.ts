import { fileURLToPath } from 'node:url';

import { toNodeListener } from '@orq-chat/server';
import { preview } from 'vite';

import { createDemoApi, type DemoApiOptions } from '../server/create-demo-api.ts';

export type Site = {
  readonly url: string;
  /** Cuts every open connection; new ones are taken as before. */
  disconnect(): void;
  close(): Promise<void>;
};

/** What a strict host allows: its own scripts and styles, no inline ones, and no evaluated text. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'; trusted-types 'none'";

type Served = {
  /** What was built, seen from the demo's folder. Default: the demo. */
  readonly outDir?: string;
  /** Directives to add to the policy. */
  readonly allow?: string;
};

/** The production build of the demo, by default on a free port, with its server beside it. */
export async function serveDemo(
  options: DemoApiOptions,
  port = 0,
  { outDir = 'dist', allow = '' }: Served = {},
): Promise<Site> {
  const api = toNodeListener(createDemoApi(options));
  const server = await preview({
    root: fileURLToPath(new URL('..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    build: { outDir },
    preview: {
      host: '127.0.0.1',
      port,
      strictPort: true,
      headers: { 'content-security-policy': `${policy};${allow}` },
    },
    plugins: [
      {
        name: 'demo-api',
        configurePreviewServer({ middlewares }) {
          middlewares.use((request, response, next) => {
            if (request.url?.startsWith('/api/')) api(request, response);
            else next();
          });
        },
      },
    ],
  });
  const { httpServer } = server;
  const address = httpServer.address();
  if (address === null || typeof address === 'string') throw new Error('The demo has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    disconnect() {
      if ('closeAllConnections' in httpServer) httpServer.closeAllConnections();
    },
    close: () => server.close(),
  };
}
