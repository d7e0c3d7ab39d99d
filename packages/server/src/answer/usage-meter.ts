import { usageSchema, type CompletionUsage, type MessageParam } from '@orq-chat/core/schema';

/** Enough for the last events of a stream, and for a whole answer of usual length. */
const tailBytes = 32 * 1024;
const bytesPerToken = 4;
const tokensPerAttachment = 1_000;
const lineFeed = 10;

/** Measures an answer as it passes. */
export type UsageMeter = {
  push(bytes: Uint8Array): void;
  /** As upstream reported it, which it does at the end; null when it did not. */
  usage(): CompletionUsage | null;
  /** Tokens of prompt and answer; estimated when upstream did not report them. */
  tokens(): number;
};

/** `promptTokens` is an estimate; `isStream` says whether the answer is a stream of events, about a token each. */
export function createUsageMeter(promptTokens: number, isStream: boolean): UsageMeter {
  const tail: Uint8Array[] = [];
  let bytesKept = 0;
  let bytesSeen = 0;
  let lineBreaks = 0;

  const usage = () => {
    const decoder = new TextDecoder();
    return findUsage(tail.map((bytes) => decoder.decode(bytes, { stream: true })).join(''));
  };
  return {
    push(bytes) {
      bytesSeen += bytes.byteLength;
      if (isStream) lineBreaks += countLineBreaks(bytes);
      tail.push(bytes);
      bytesKept += bytes.byteLength;
      for (let first = tail[0]; first && bytesKept - first.byteLength >= tailBytes; first = tail[0]) {
        tail.shift();
        bytesKept -= first.byteLength;
      }
    },
    usage,
    tokens() {
      const {
        total_tokens: total,
        prompt_tokens: prompt = 0,
        completion_tokens: completion = 0,
      } = usage() ?? {};
      const reported = total ?? (prompt ?? 0) + (completion ?? 0);
      const answerTokens = isStream ? lineBreaks / 2 : bytesSeen / bytesPerToken;
      return reported > 0 ? reported : Math.ceil(promptTokens + answerTokens);
    },
  };
}

/** A rough count of a prompt's tokens. Images and files count alike, since their bytes say nothing. */
export function estimatePromptTokens(messages: readonly MessageParam[]): number {
  let tokens = 0;
  for (const { content } of messages) {
    for (const part of typeof content === 'string' ? [content] : (content ?? [])) {
      if (typeof part === 'string') tokens += part.length / bytesPerToken;
      else tokens += part.type === 'text' ? part.text.length / bytesPerToken : tokensPerAttachment;
    }
  }
  return Math.ceil(tokens);
}

function countLineBreaks(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) count += 1;
  return count;
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
