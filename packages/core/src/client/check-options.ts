import { ValidationError } from '../errors.ts';
import type { OrqOptions } from './options.ts';

const defaultBase = 'https://my.orq.ai';
const absolute = /^(https?:\/\/[^/?#\s@]+)(\/[^?#\s]*)?(\?[^#\s]*)?$/i;
const relative = /^()(\/(?!\/)[^?#\s]*)(\?[^#\s]*)?$/;

/** A base URL in its pieces; `origin` is empty for a path on the page's own origin. */
export type BaseUrl = { readonly origin: string; readonly path: string; readonly search: string };

/** Throws a `ValidationError` for options that no request could work with. */
export function checkOptions(options: OrqOptions): void {
  parseBaseUrl(options.baseURL);
  refuseKeyInBrowser(options);
}

/** Reads a base URL, with or without a trailing slash. Throws a `ValidationError` that says what to write. */
export function parseBaseUrl(base: string = defaultBase): BaseUrl {
  const [, origin = '', path = '', search = ''] = absolute.exec(base) ?? relative.exec(base) ?? [];
  if (origin === '' && path === '') {
    const message =
      'must begin with https:// or http://, or with / for a path on the own origin; no user, no fragment';
    throw new ValidationError('The client cannot be created', [{ path: 'baseURL', message }]);
  }
  return { origin, path: path.replace(/\/+$/, ''), search };
}

function refuseKeyInBrowser({ apiKey, dangerouslyAllowBrowser }: OrqOptions): void {
  if (!apiKey || dangerouslyAllowBrowser) return;
  const { document } = globalThis as { document?: unknown };
  if (document === undefined) return;
  const message =
    'must not be in a browser, where every visitor can read it; give the path of a createOrqHandler of ' +
    '@orq-chat/server as baseURL, or set dangerouslyAllowBrowser';
  throw new ValidationError('The client cannot be created', [{ path: 'apiKey', message }]);
}
