import { textOf, type ChatRequest, type WireMessage } from '../wire.ts';

/** A request seen as a question, and what of its answer is there already. */
export type Conversation = {
  /** The request, without the part of an answer that it ends with. */
  readonly request: ChatRequest;
  /** The text of that part: what a model is asked to go on from. Empty for a new answer. */
  readonly begun: string;
};

/** Reads a request that ends with an answer, or asks to go on with one, as a wish for the rest of that answer. */
export function readConversation(request: ChatRequest): Conversation {
  const { messages } = request;
  const asksToGoOn = messages.at(-1)?.role === 'user' && goOn.test(textOf(messages.at(-1)?.content).trim());
  const end = asksToGoOn ? -1 : messages.length;
  const answer = messages.slice(0, end).at(-1);
  const question = messages.slice(0, end).slice(0, -1);
  if (answer?.role !== 'assistant' || answer.tool_calls?.length || question.length === 0) {
    return { request, begun: '' };
  }
  return { request: { ...request, messages: question }, begun: textOf(answer.content) };
}

// Said alone, or about a place: “How do I continue an answer?” is a question like any other.
const goOn =
  /^(?:please[, ]+)?(?:continue|go on|carry on|keep going)[.!…]*$|\b(?:continue|go on) (?:exactly )?(?:from )?where\b/i;

/** What the user wrote, newest first. */
export function userTexts(messages: readonly WireMessage[]): readonly string[] {
  return messages
    .filter((message) => message.role === 'user')
    .map((message) => textOf(message.content).trim())
    .toReversed();
}
