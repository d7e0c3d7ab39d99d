import { ValidationError } from '../errors.ts';

const defaultBase = 'https://my.orq.ai';
const absolute = /^(https?:\/\/[^/?#\s@]+)(\/[^?#\s]*)?(\?[^#\s]*)?$/i;
const relative = /^()(\/(?!\/)[^?#\s]*)(\?[^#\s]*)?$/;

/** A base URL in its pieces; `origin` is empty for a path on the page's own origin. */
export type BaseUrl = { readonly origin: string; readonly path: string; readonly search: string };

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

/** What an operation is called below a base URL. */
export type OperationPath = '/chat/completions' | '/models' | `/streams/${string}`;

/**
 * The address of an operation (wire.md §1.1): below a base with a path, and in its usual place below a bare
 * origin. Models are served by version 3 alone.
 */
export function resolveUrl(base: BaseUrl, operation: OperationPath, hasOwnFetch: boolean): string {
  const version = operation === '/models' ? 'v3' : 'v2';
  let path = base.path || `/${version}/router`;
  if (operation === '/models') path = path.replace(/\/v2\/router$/, '/v3/router');
  return (base.origin || pageOrigin(hasOwnFetch)) + path + operation + base.search;
}

function pageOrigin(hasOwnFetch: boolean): string {
  const { location } = globalThis as { location?: { origin?: string } };
  if (location?.origin && location.origin !== 'null') return location.origin;
  if (hasOwnFetch) return 'http://localhost';
  const message = 'is a path, which only a page or an own `fetch` can resolve; give the full address here';
  throw new ValidationError('The request cannot be sent', [{ path: 'baseURL', message }]);
}
