import { usageSchema, type CompletionUsage } from '@orq-chat/core/schema';

/** Enough for the last events of a stream, and for a whole answer of usual length. */
const tailBytes = 32 * 1024;

/** Keeps the end of an answer as it passes, since that is where providers report usage. */
export type UsageReader = {
  push(bytes: Uint8Array): void;
  /** Usage as upstream reported it, or null. */
  read(): CompletionUsage | null;
};

export function createUsageReader(): UsageReader {
  const tail: Uint8Array[] = [];
  let bytesKept = 0;
  return {
    push(bytes) {
      tail.push(bytes);
      bytesKept += bytes.byteLength;
      for (let first = tail[0]; first && bytesKept - first.byteLength >= tailBytes; first = tail[0]) {
        tail.shift();
        bytesKept -= first.byteLength;
      }
    },
    read() {
      const decoder = new TextDecoder();
      return findUsage(tail.map((bytes) => decoder.decode(bytes, { stream: true })).join(''));
    },
  };
}

/** The last `"usage": {…}` of a JSON text or of an event stream. Inside an answer's words the quotes are escaped. */
function findUsage(text: string): CompletionUsage | null {
  for (
    let at = text.lastIndexOf('"usage"');
    at >= 0;
    at = at === 0 ? -1 : text.lastIndexOf('"usage"', at - 1)
  ) {
    const usage = parseObjectAt(text, text.indexOf(':', at) + 1);
    if (usage) return usage;
  }
  return null;
}

function parseObjectAt(text: string, start: number): CompletionUsage | null {
  if (
    !text
      .slice(start, start + 16)
      .trimStart()
      .startsWith('{')
  )
    return null;
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '{') depth += 1;
    if (character !== '}') continue;
    depth -= 1;
    if (depth === 0) return parseUsage(text.slice(start, at + 1));
  }
  return null;
}

function parseUsage(json: string): CompletionUsage | null {
  try {
    const parsed = usageSchema.safeParse(JSON.parse(json));
    const hasNumber = parsed.success && Object.values(parsed.data).some((value) => typeof value === 'number');
    return hasNumber ? parsed.data : null;
  } catch {
    return null;
  }
}
