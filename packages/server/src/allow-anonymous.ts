import type { Principal } from './handler-options.ts';

const anonymous: Principal = { id: 'anonymous' };

/**
 * An `authorize` that lets everybody in as one principal, `anonymous`: whoever reaches the handler spends from
 * the key's budget. The handler warns about it when `NODE_ENV` is `production`.
 */
export function allowAnonymous(): Principal {
  return anonymous;
}
