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
  const unreadable = messages.findIndex((message) => !isContent(message.content));
  if (unreadable !== -1) {
    return badRequest(
      `The content of message ${unreadable} is neither text nor a list of parts.`,
      `messages[${unreadable}].content`,
    );
  }
  const { n, tools } = body;
  if (n !== undefined && n !== null && !(Number.isInteger(n) && Number(n) >= 1 && Number(n) <= maxChoices)) {
    return badRequest(`n is a whole number from 1 to ${maxChoices}.`, 'n');
  }
  if (tools !== undefined && tools !== null && !(Array.isArray(tools) && tools.every(isTool))) {
    return badRequest('Each tool has a function with a name.', 'tools');
  }
  return { ...body, model, messages };
}

const maxChoices = 128;

const isContent = (content: unknown) =>
  content === undefined ||
  content === null ||
  typeof content === 'string' ||
  (Array.isArray(content) && content.every((part) => isRecord(part) && typeof part['type'] === 'string'));

const isTool = (tool: unknown) =>
  isRecord(tool) && isRecord(tool['function']) && typeof tool['function']['name'] === 'string';

/** True for the 400, which no chat request can be taken for. */
export const isRejected = (checked: ChatRequest | PlainResponse): checked is PlainResponse =>
  !('messages' in checked);

const badRequest = (message: string, param: string | null): PlainResponse => reject(400, { message, param });

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
