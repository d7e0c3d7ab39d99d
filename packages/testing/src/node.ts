import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { arrayBuffer } from 'node:stream/consumers';

export type ListenOptions = {
  /** Default 0: any free port. */
  readonly port?: number;
  /** Default `127.0.0.1`: this machine only. */
  readonly host?: string;
  /** The origin that pages may call from, `*` for any. Unset, browsers keep other origins out. */
  readonly cors?: string;
};

/** A router on a real port. */
export type Listening = {
  /** Without a slash at the end: `http://127.0.0.1:49152`. */
  readonly url: string;
  readonly port: number;
  /** Sockets that are open now. */
  readonly connections: number;
  /** Cuts every open connection; new ones are taken as before. */
  disconnect(): void;
  /** Cuts what is open and stops listening. */
  close(): Promise<void>;
};

/** Serves a router, or any other `fetch`, over HTTP. A socket that closes aborts its request. */
export async function listen(
  router: { readonly fetch: typeof globalThis.fetch },
  options: ListenOptions = {},
): Promise<Listening> {
  const { port = 0, host = '127.0.0.1', cors } = options;
  const server = createServer((incoming, outgoing) => {
    void serve(router, incoming, outgoing, cors);
  });
  const sockets = new Map<Socket, Promise<void>>();
  server.on('connection', (socket) => {
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    sockets.set(socket, closed);
    void closed.then(() => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');

  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`,
    port: address.port,
    get connections() {
      return sockets.size;
    },
    disconnect: () => server.closeAllConnections(),
    async close() {
      server.close();
      server.closeAllConnections();
      await Promise.all(sockets.values());
    },
  };
}

async function serve(
  router: { readonly fetch: typeof globalThis.fetch },
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  cors: string | undefined,
): Promise<void> {
  for (const [name, value] of Object.entries(cors === undefined ? {} : corsHeaders(cors))) {
    outgoing.setHeader(name, value);
  }
  if (cors !== undefined && incoming.method === 'OPTIONS') {
    outgoing.writeHead(204).end();
    return;
  }

  const left = new AbortController();
  outgoing.once('close', () => left.abort());
  try {
    const response = await router.fetch(await toRequest(incoming), { signal: left.signal });
    outgoing.statusCode = response.status;
    for (const [name, value] of response.headers) outgoing.appendHeader(name, value);
    outgoing.flushHeaders();
    if (response.body) await pipe(response.body, outgoing);
    outgoing.end();
  } catch {
    // The client left, or the script broke the connection: what was written goes out, but no end of the body.
    outgoing.socket?.destroySoon();
  }
}

async function pipe(body: ReadableStream<Uint8Array>, outgoing: ServerResponse): Promise<void> {
  const reader = body.getReader();
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- the next piece is wanted when this one has gone out
    const { done, value } = await reader.read();
    if (done) return;
    // oxlint-disable-next-line no-await-in-loop
    if (!outgoing.write(value)) await drained(outgoing);
  }
}

// A socket that closes while it is full never drains.
const drained = (outgoing: ServerResponse) =>
  new Promise<void>((resolve) => {
    const done = () => {
      outgoing.off('drain', done);
      outgoing.off('close', done);
      resolve();
    };
    outgoing.once('drain', done);
    outgoing.once('close', done);
  });

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', headers } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const list = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, [value].flat().join(', ')]],
  );
  return new Request(new URL(url, `http://${headers.host ?? 'localhost'}`), {
    method,
    headers: list,
    ...(hasBody ? { body: await arrayBuffer(incoming) } : {}),
  });
}

const corsHeaders = (origin: string) => ({
  'access-control-allow-origin': origin,
  'access-control-allow-headers': '*, authorization',
  'access-control-allow-methods': 'GET, POST, DELETE, OPTIONS',
  'access-control-expose-headers': '*',
});
