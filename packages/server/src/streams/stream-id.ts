/** 128 random bits, as 32 hexadecimal digits: nobody guesses another one's stream. */
export function createStreamId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a text can be a stream's id. Anything else never reaches a store. */
export function isStreamId(text: string): boolean {
  return /^[0-9a-f]{32}$/.test(text);
}
