import { RequestError } from '../errors.ts';

type AllowedOrigins = readonly string[] | ((origin: string, request: Request) => boolean | Promise<boolean>);

const exposedHeaders = [
  'retry-after',
  'retry-after-ms',
  'x-orq-stream',
  'x-orq-trace-id',
  'x-orq-trace-span-id',
  'x-ratelimit-limit',
  'x-ratelimit-remaining',
  'x-ratelimit-reset',
  'x-request-id',
  'x-should-retry',
].join(', ');

/**
 * Refuses a request from a page that may not ask, and returns the headers by which a browser lets the page read
 * the answer. A request that no browser sent has no origin and passes: `authorize` decides on it.
 */
export async function checkOrigin(
  request: Request,
  allowed: AllowedOrigins,
): Promise<Record<string, string>> {
  const origin = request.headers.get('origin');
  if (origin === null) {
    if (isCrossSiteRead(request)) throw notAllowed('another site');
    return {};
  }
  if (!(await isAllowed(origin, request, allowed))) throw notAllowed(origin);
  return {
    'access-control-allow-origin': origin,
    'access-control-allow-credentials': 'true',
    'access-control-expose-headers': exposedHeaders,
    vary: 'Origin',
  };
}

/** Answers a browser's question whether it may send the real request. */
export function answerPreflight(request: Request, methods: readonly string[]): Response {
  const asked = request.headers.get('access-control-request-headers');
  return new Response(null, {
    status: 204,
    headers: {
      'access-control-allow-methods': methods.join(', '),
      ...(asked === null ? {} : { 'access-control-allow-headers': asked }),
      'access-control-max-age': '7200',
      vary: 'Origin, Access-Control-Request-Headers',
    },
  });
}

async function isAllowed(origin: string, request: Request, allowed: AllowedOrigins): Promise<boolean> {
  if (typeof allowed === 'function') return allowed(origin, request);
  return allowed.includes(origin) || (allowed.includes('same-origin') && isSameOrigin(origin, request));
}

// The scheme is left out: behind a proxy that ends TLS the handler sees http where the page has https. A proxy
// may change the host as well; then the browser's own word counts, which no script can set.
function isSameOrigin(origin: string, request: Request): boolean {
  if (request.headers.get('sec-fetch-site') === 'same-origin') return true;
  const host = request.headers.get('host') ?? new URL(request.url).host;
  return URL.canParse(origin) && new URL(origin).host === host;
}

// An image or a script tag of a foreign page sends no origin, but says that it is foreign.
function isCrossSiteRead(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site');
  return site === 'cross-site' || site === 'same-site';
}

function notAllowed(origin: string): RequestError {
  return new RequestError({
    status: 403,
    code: 'origin_not_allowed',
    message: `Pages of ${origin.slice(0, 200)} may not use this chat. Whoever runs it can add the origin to \`allowedOrigins\`.`,
  });
}
