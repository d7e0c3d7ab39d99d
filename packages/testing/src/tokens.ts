/** Cuts text into pieces about as long as a model's tokens. Joined they are the text again. */
export function splitTokens(text: string): readonly string[] {
  return text.match(/\s*\S{1,6}|\s+/gu) ?? [];
}

/** About how many tokens a model would count: enough for usage and speed, not for a bill. */
export function countTokens(text: string): number {
  return splitTokens(text).length;
}
