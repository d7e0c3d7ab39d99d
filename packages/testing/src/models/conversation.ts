import { textOf, type ChatRequest, type WireMessage } from '../wire.ts';

/** A request seen as a question, and what of its answer is there already. */
export type Conversation = {
  /** The request, without the part of an answer that it ends with. */
  readonly request: ChatRequest;
  /** The text of that part: what a model is asked to go on from. Empty for a new answer. */
  readonly begun: string;
};

/** Reads a request that ends with an assistant message as a wish to go on from there. */
export function readConversation(request: ChatRequest): Conversation {
  const last = request.messages.at(-1);
  const isBegun = last?.role === 'assistant' && !last.tool_calls?.length && request.messages.length > 1;
  if (!isBegun) return { request, begun: '' };
  return { request: { ...request, messages: request.messages.slice(0, -1) }, begun: textOf(last.content) };
}

/** What the user wrote, newest first. */
export function userTexts(messages: readonly WireMessage[]): readonly string[] {
  return messages
    .filter((message) => message.role === 'user')
    .map((message) => textOf(message.content).trim())
    .toReversed();
}
