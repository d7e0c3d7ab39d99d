import { checkSpeed } from '../clock.ts';
import type { WireError } from '../wire.ts';
import type { Part, Step } from './step.ts';

/**
 * The connection breaks here; with `after`, once that many characters of text were sent, wherever this stands;
 * with `inside`, in the middle of this character's bytes.
 */
export function drop(options: { readonly after?: number; readonly inside?: string } = {}): Step {
  return { type: 'drop', ...options };
}

/** The body ends here as if it were complete: no finish reason, no `[DONE]`. */
export function truncate(): Step {
  return { type: 'truncate' };
}

/** Nothing more comes, and the connection stays open until the client leaves. */
export function stall(): Step {
  return { type: 'stall' };
}

/** An event whose JSON breaks off. */
export function malformed(): Step {
  return { type: 'malformed' };
}

/** From here on the answer comes at this speed. */
export function slow(tokensPerSecond = 5): Step {
  checkSpeed(tokensPerSecond);
  return { type: 'speed', tokensPerSecond };
}

/** Nothing comes for `ms` on the router's clock. */
export function pause(ms: number): Step {
  return { type: 'pause', ms };
}

/** An error inside a stream that has begun, after which it ends. `event` names the event, for one `error`. */
export function fail(
  message = 'The provider disconnected.',
  options: { readonly code?: string | number; readonly type?: string; readonly event?: string } = {},
): Part {
  const { code = 502, type = 'server_error', event } = options;
  const error: WireError = { message, type, param: null, code };
  return { type: 'error', error, ...(event === undefined ? {} : { event }) };
}

/**
 * From here on bytes arrive in reads of these sizes, over and over, whatever they cut: `reads(1)` cuts every
 * character of more than one byte, `reads(Infinity)` delivers all in one read.
 */
export function reads(...sizes: readonly [number, ...number[]]): Step {
  const wrong = sizes.find((size) => !(size >= 1));
  if (wrong !== undefined) throw new RangeError(`A read has at least one byte, not ${wrong}.`);
  return { type: 'reads', sizes };
}

/** Any chunk: fields laid over the usual `id`, `object`, `created`, `model` and `choices`. */
export function chunk(fields: Readonly<Record<string, unknown>>): Step {
  return { type: 'chunk', chunk: fields };
}

/** Any bytes, as they stand. */
export function raw(bytes: string | Uint8Array): Step {
  return { type: 'raw', bytes };
}

/** A comment line, as servers send to keep a connection alive. */
export function comment(words = 'keep-alive'): Step {
  return raw(`: ${words}\n\n`);
}
