import type { IncomingMessage } from 'node:http';

/** A Node request as a web one, or null when its address, method or headers are none. */
export function toWebRequest(incoming: IncomingMessage, signal: AbortSignal): Request | null {
  const url = toUrl(incoming);
  if (!url) return null;
  const { method = 'GET' } = incoming;
  // `duplex` is not yet in TypeScript's RequestInit; fetch asks for it whenever a body is a stream.
  const init: RequestInit & { duplex: 'half' } = { method, signal, duplex: 'half' };
  if (method !== 'GET' && method !== 'HEAD') init.body = toBody(incoming);
  try {
    return new Request(url, { ...init, headers: toHeaders(incoming) });
  } catch {
    return null;
  }
}

function toUrl(incoming: IncomingMessage): URL | null {
  const host = incoming.headers.host ?? 'localhost';
  // Express and Connect cut their mount path off `url`.
  const path = 'originalUrl' in incoming ? incoming.originalUrl : incoming.url;
  if (!/^[\w.:[\]-]+$/.test(host) || typeof path !== 'string' || !path.startsWith('/')) return null;
  const scheme = 'encrypted' in incoming.socket ? 'https' : 'http';
  const text = `${scheme}://${host}${path}`;
  return URL.canParse(text) ? new URL(text) : null;
}

function toHeaders(incoming: IncomingMessage): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (value === undefined || name.startsWith(':')) continue; // HTTP/2 puts method and path here
    for (const one of [value].flat()) headers.append(name, one);
  }
  return headers;
}

function toBody(incoming: IncomingMessage): BodyInit {
  // A body parser was here first, such as express.json().
  if (incoming.readableEnded) return 'body' in incoming ? toText(incoming.body) : '';

  let isOpen = true;
  const settle = (act: () => void) => {
    if (isOpen) act();
    isOpen = false;
  };
  return new ReadableStream<Uint8Array>({
    start(controller) {
      incoming.on('data', (bytes: Uint8Array) => {
        if (!isOpen) return;
        controller.enqueue(bytes);
        incoming.pause();
      });
      incoming.once('end', () => settle(() => controller.close()));
      incoming.once('error', (error) => settle(() => controller.error(error)));
      incoming.once('close', () => settle(() => controller.error(new Error('The connection was closed.'))));
      incoming.pause();
    },
    pull() {
      incoming.resume();
    },
    cancel() {
      isOpen = false;
      incoming.resume(); // to nowhere
    },
  });
}

function toText(body: unknown): string {
  return typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
}
