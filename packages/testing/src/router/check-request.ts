import { reject, type PlainResponse } from '../script/reply.ts';
import type { ChatRequest } from '../wire.ts';

/** The chat request in a body, or the 400 that a router answers with when it is none. */
export function checkChatRequest(body: unknown): ChatRequest | PlainResponse {
  if (!isRecord(body)) return badRequest('The body must be a JSON object.', null);
  const { model, messages } = body;
  if (typeof model !== 'string' || model === '') return badRequest('You must name a model.', 'model');
  if (!Array.isArray(messages) || messages.length === 0) {
    return badRequest('You must send at least one message.', 'messages');
  }
  const odd = messages.findIndex((message) => !isRecord(message) || typeof message['role'] !== 'string');
  if (odd !== -1) return badRequest(`Message ${odd} has no role.`, `messages[${odd}].role`);
  return { ...body, model, messages };
}

/** True for the 400, which no chat request can be taken for. */
export const isRejected = (checked: ChatRequest | PlainResponse): checked is PlainResponse =>
  !('messages' in checked);

const badRequest = (message: string, param: string | null): PlainResponse => reject(400, { message, param });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
