import { ValidationError } from '../errors.ts';
import type { BaseUrl } from './check-options.ts';

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
