/** Reads a body as text up to a number of characters, and cancels the rest. */
export async function readBodyText(response: Response, signal: AbortSignal, limit: number): Promise<string> {
  if (!response.body) return (await response.text()).slice(0, limit);
  const reader = response.body.getReader();
  const cancel = () => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener('abort', cancel);
  const decoder = new TextDecoder();
  let text = '';
  try {
    while (text.length < limit) {
      // oxlint-disable-next-line no-await-in-loop -- a body is read one piece after the other
      const { done, value } = await reader.read();
      if (signal.aborted) throw signal.reason;
      text += decoder.decode(value, { stream: !done });
      if (done) break;
    }
    return text.slice(0, limit);
  } finally {
    signal.removeEventListener('abort', cancel);
    cancel();
  }
}
