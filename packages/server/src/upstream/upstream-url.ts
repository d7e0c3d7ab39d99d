/**
 * The address of an operation upstream: below a base with a path, and in its usual place on the Orq router below a
 * bare origin. The router lists its models under version 3 alone.
 */
export function upstreamUrl(base: URL, operation: '/chat/completions' | '/models'): URL {
  const isList = operation === '/models';
  const path = base.pathname.replace(/\/+$/, '') || (isList ? '/v3/router' : '/v2/router');
  const url = new URL(base);
  url.pathname = (isList ? path.replace(/\/v2\/router$/, '/v3/router') : path) + operation;
  return url;
}
