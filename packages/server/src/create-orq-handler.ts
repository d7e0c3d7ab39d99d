import { describeCause, LimitError, RequestError, toErrorResponse } from './errors.ts';
import type { RouteName } from './events.ts';
import type { Exchange } from './exchange.ts';
import type { HandlerSettings, OrqHandlerOptions, Principal } from './handler-options.ts';
import { createReporter, type Reporter } from './reporter.ts';
import { answerPreflight, checkOrigin } from './request/check-origin.ts';
import { resolveOptions } from './resolve-options.ts';
import { handleCompletion } from './routes/handle-completion.ts';
import { handleModels } from './routes/handle-models.ts';
import { handleStreams } from './routes/handle-streams.ts';

/** Web standards in, web standards out. It never rejects: whatever goes wrong is a response in the router's shape. */
export type OrqHandler = (request: Request, context?: HandlerContext) => Promise<Response>;

/** What a platform that runs code request by request offers: Workers, Vercel. With it streams outlive their reader. */
export type HandlerContext = { waitUntil?(promise: Promise<unknown>): void };

type Route = {
  readonly name: RouteName;
  readonly path: RegExp;
  readonly methods: readonly string[];
  handle<P extends Principal>(settings: HandlerSettings<P>, exchange: Exchange<P>): Promise<Response>;
};

// Found by how the path ends, so that the handler can be mounted anywhere.
const routes: readonly Route[] = [
  { name: 'completions', path: /\/chat\/completions\/?$/, methods: ['POST'], handle: handleCompletion },
  { name: 'models', path: /\/models\/?$/, methods: ['GET'], handle: handleModels },
  { name: 'streams', path: /\/streams\/[^/]+\/?$/, methods: ['GET', 'DELETE'], handle: handleStreams },
];

/**
 * Creates the server's half of a chat: it sends a browser's requests on with the API key, which never leaves the
 * server, and streams the answers back. Throws a HandlerOptionError when an option is missing or makes no sense.
 */
export function createOrqHandler<P extends Principal>(options: OrqHandlerOptions<P>): OrqHandler {
  const settings = resolveOptions(options);

  return async (request, context) => {
    const { pathname } = new URL(request.url);
    const route = routes.find(({ path }) => path.test(pathname));
    const reporter = createReporter(settings.onEvent, route?.name ?? null);
    let cors: Record<string, string> = {};
    let response: Response;
    try {
      cors = await checkOrigin(request, settings.allowedOrigins);
      response = await answer(settings, request, route, reporter, (promise) => context?.waitUntil?.(promise));
    } catch (error) {
      response = refuse(settings, request, reporter, error);
    }
    for (const [name, value] of Object.entries(cors)) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    return response;
  };
}

async function answer<P extends Principal>(
  settings: HandlerSettings<P>,
  request: Request,
  route: Route | undefined,
  reporter: Reporter,
  waitUntil: Exchange<P>['waitUntil'],
): Promise<Response> {
  if (!route) throw unknownRoute();
  if (request.method === 'OPTIONS') return answerPreflight(request, route.methods);
  if (!route.methods.includes(request.method)) throw wrongMethod(request.method, route.methods);

  const principal = await settings.authorize(request);
  if (!principal) throw notAuthorized();
  if (typeof principal.id !== 'string' || principal.id === '') {
    throw new Error('`authorize` must return null or an object with an `id`, a non-empty string.');
  }
  reporter.identify(principal.id);
  return route.handle(settings, { request, principal, reporter, waitUntil });
}

function refuse<P extends Principal>(
  settings: HandlerSettings<P>,
  request: Request,
  reporter: Reporter,
  error: unknown,
): Response {
  if (request.signal.aborted) {
    reporter.report({ type: 'abort' });
    return new Response(null, { status: 499 }); // nobody is there to read it
  }
  const refusal = error instanceof RequestError ? error : failedHere(error);
  const { status, code, message, cause } = refusal;
  if (refusal instanceof LimitError) {
    reporter.report({ type: 'limit', code: String(code), retryAfter: refusal.retryAfter });
  } else {
    const detail = cause === undefined ? null : settings.mask.text(describeCause(cause));
    reporter.report({ type: 'error', status, code, message, detail });
  }
  return toErrorResponse(refusal);
}

function unknownRoute(): RequestError {
  return new RequestError({
    status: 404,
    code: 'not_found',
    message:
      'Nothing answers at this address. Send completions to …/chat/completions and ask …/models for the models.',
  });
}

function wrongMethod(method: string, allowed: readonly string[]): RequestError {
  return new RequestError({
    status: 405,
    code: 'method_not_allowed',
    message: `This address does not take ${method}. Use ${allowed.join(' or ')}.`,
    headers: { allow: allowed.join(', ') },
  });
}

function notAuthorized(): RequestError {
  return new RequestError({
    status: 401,
    code: 'not_authorized',
    message: 'You may not use this chat, or are no longer signed in. Sign in and send the message again.',
  });
}

function failedHere(cause: unknown): RequestError {
  return new RequestError({
    status: 500,
    code: 'internal_error',
    message: 'Something went wrong on the server. Try again; its log says more.',
    cause,
  });
}
