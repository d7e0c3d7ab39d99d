import type { CompletionRequest } from '@orq-chat/core/schema';

import { RequestError } from '../errors.ts';
import type { RequestLimits } from '../handler-options.ts';

type Caps = Required<Pick<RequestLimits, 'messages' | 'tools' | 'n'>>;

/** Refuses more messages, tools or answers than the limits allow, before anybody looks into them. */
export function checkCounts(body: Record<string, unknown>, caps: Caps): void {
  const { messages, tools, n } = body;
  if (Array.isArray(messages) && messages.length > caps.messages) {
    throw overCap(
      'messages',
      `has ${messages.length} entries; at most ${caps.messages} are allowed. Start a new chat`,
    );
  }
  if (Array.isArray(tools) && tools.length > caps.tools) {
    throw overCap(
      'tools',
      `has ${tools.length} entries; at most ${caps.tools} are allowed. Offer fewer tools`,
    );
  }
  if (typeof n === 'number' && n > caps.n) {
    throw overCap('n', `is ${n}; at most ${caps.n} is allowed. Ask for fewer answers`);
  }
}

/** Refuses a request for too long an answer. One that names no length gets the cap, else it would have none. */
export function checkTokens(request: CompletionRequest, cap: number): CompletionRequest {
  for (const field of ['max_tokens', 'max_completion_tokens'] as const) {
    const asked = request[field] ?? 0;
    if (asked > cap) throw overCap(field, `is ${asked}; at most ${cap} is allowed. Ask for a shorter answer`);
  }
  const isCapped = Boolean(request.max_tokens) || Boolean(request.max_completion_tokens);
  return isCapped || cap === Number.POSITIVE_INFINITY ? request : { ...request, max_completion_tokens: cap };
}

function overCap(field: string, problem: string): RequestError {
  return new RequestError({
    status: 400,
    code: 'limit_exceeded',
    param: field,
    message: `\`${field}\` ${problem}.`,
  });
}
