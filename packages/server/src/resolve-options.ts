import { allowAnonymous } from './allow-anonymous.ts';
import { HandlerOptionError } from './errors.ts';
import {
  defaultFields,
  type HandlerSettings,
  type OrqHandlerOptions,
  type Principal,
  type RequestLimits,
  type UseLimits,
} from './handler-options.ts';
import { createRateLimits } from './limits/rate-limits.ts';
import { createModelFilter } from './request/model-filter.ts';
import { createSecretMask } from './upstream/secret-mask.ts';

const defaultLimits: Required<RequestLimits> = {
  bodyBytes: 10 * 1024 * 1024,
  bodyTime: 30_000,
  messages: 2_000,
  tools: 128,
  n: 4,
  maxCompletionTokens: Number.POSITIVE_INFINITY,
  responseTime: 600_000,
  idleTime: 60_000,
};

/** Checks the options and fills in defaults. Throws a HandlerOptionError that says what to do. */
export function resolveOptions<P extends Principal>(options: OrqHandlerOptions<P>): HandlerSettings<P> {
  const key = checkKey(options.apiKey);
  checkAuthorize(options.authorize);
  const { limits = {} } = options;
  checkLimits(limits);
  return {
    authorization: /^bearer /i.test(key) ? key : `Bearer ${key}`,
    mask: createSecretMask(key.replace(/^bearer /i, '')),
    baseURL: parseBaseURL(options.baseURL ?? 'https://my.orq.ai'),
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    authorize: options.authorize,
    allowedOrigins: checkOrigins(options.allowedOrigins ?? ['same-origin']),
    isModelAllowed: options.models ? createModelFilter(options.models) : null,
    fields: new Set(['model', 'messages', 'stream', ...(options.fields ?? defaultFields)]),
    limits: { ...defaultLimits, ...limits },
    use: createRateLimits(limits),
    transform: options.transform,
    streams: options.streams,
    onEvent: options.onEvent,
  };
}

function checkKey(apiKey: unknown): string {
  if (typeof apiKey === 'string' && apiKey.trim() !== '') return apiKey.trim();
  throw new HandlerOptionError(
    'apiKey',
    'createOrqHandler needs an `apiKey`. Set ORQ_API_KEY on the server and pass `apiKey: process.env.ORQ_API_KEY`.',
  );
}

function checkAuthorize(authorize: unknown): void {
  if (typeof authorize !== 'function') {
    throw new HandlerOptionError(
      'authorize',
      'createOrqHandler needs `authorize`, or anybody could spend your key. Pass `authorize: async (request) => ({ id: userId })`, returning null for people who may not ask; or say `authorize: allowAnonymous`.',
    );
  }
  if (authorize === allowAnonymous && isProduction()) {
    console.warn(
      '[orq-chat] The handler runs in production with `authorize: allowAnonymous`: anybody can spend the key.',
    );
  }
}

function isProduction(): boolean {
  return typeof process !== 'undefined' && process.env['NODE_ENV'] === 'production';
}

function parseBaseURL(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && !url.username && !url.hash) return url;
  throw new HandlerOptionError(
    'baseURL',
    `\`baseURL\` must be a full http(s) address such as https://my.orq.ai/v3/router, without a user, not ${JSON.stringify(text)}.`,
  );
}

function checkOrigins<P extends Principal>(
  allowed: NonNullable<OrqHandlerOptions<P>['allowedOrigins']>,
): NonNullable<OrqHandlerOptions<P>['allowedOrigins']> {
  if (typeof allowed === 'function') return allowed;
  for (const origin of allowed) {
    if (origin === 'same-origin' || (URL.canParse(origin) && new URL(origin).origin === origin)) continue;
    throw new HandlerOptionError(
      'allowedOrigins',
      `\`allowedOrigins\` lists origins such as https://app.example, without a path, or 'same-origin'; not ${JSON.stringify(origin)}. For patterns pass a function.`,
    );
  }
  return allowed;
}

function checkLimits(limits: RequestLimits & UseLimits): void {
  const { redis: _redis, ...numbers } = limits;
  for (const [name, value] of Object.entries(numbers)) {
    if (typeof value === 'number' && value > 0) continue;
    throw new HandlerOptionError(
      `limits.${name}`,
      `\`limits.${name}\` must be a positive number, not ${String(value)}. Leave it out for its default.`,
    );
  }
}
