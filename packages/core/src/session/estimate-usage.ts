import type { Message, Usage } from '../message/types.ts';

/** Characters a token, on average, over languages and code: a rough measure for when nobody counted. */
const charactersPerToken = 4;

/** A guess at what a turn used, from the length of its text. Marked as `estimated`. */
export function estimateUsage(history: readonly Message[], answer: Message): Usage {
  const inputTokens = Math.ceil(
    history.reduce((sum, message) => sum + textLength(message), 0) / charactersPerToken,
  );
  const outputTokens = Math.ceil(textLength(answer) / charactersPerToken);
  return { inputTokens, outputTokens, totalTokens: inputTokens + outputTokens, estimated: true };
}

function textLength(message: Message): number {
  return message.parts.reduce((sum, part) => {
    if (part.type === 'tool-call') return sum + part.name.length + part.arguments.length;
    return sum + ('text' in part ? part.text.length : 0);
  }, 0);
}
