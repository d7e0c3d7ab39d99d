import type { Message, Usage } from '../message/types.ts';

/** Characters a token, on average, over languages and code: a rough measure for when nobody counted. */
const charactersPerToken = 4;

/**
 * A guess at what a request used, from the length of its text. Marked as `estimated`. `before` is the answer as the
 * request found it.
 */
export function estimateUsage(history: readonly Message[], before: Message, answer: Message): Usage {
  const known = textLength(before);
  const input = history.reduce((sum, message) => sum + textLength(message), known);
  const inputTokens = Math.ceil(input / charactersPerToken);
  const outputTokens = Math.ceil((textLength(answer) - known) / charactersPerToken);
  return { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens, estimated: true };
}

/** How much is written in a message, in characters. */
export function textLength(message: Message): number {
  return message.parts.reduce((sum, part) => {
    if (part.type === 'tool-call') return sum + part.name.length + part.arguments.length;
    return sum + ('text' in part ? part.text.length : 0);
  }, 0);
}
