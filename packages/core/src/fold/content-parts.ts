import { isRecord } from '../schema/is-record.ts';

type Texts = { content: string; reasoning: string; refusal: string };

/** Thinking parts may hold a list of text parts; deeper nesting says nothing. */
const maxDepth = 4;

/** Adds content that came as parts (wire.md §4.4): each goes to the text that it is a piece of. */
export function addContentParts(texts: Texts, parts: unknown): void {
  if (!Array.isArray(parts)) return;
  for (const part of parts) {
    if (typeof part === 'string') texts.content += part;
    else if (isRecord(part)) addPart(texts, part);
  }
}

function addPart(texts: Texts, part: Record<string, unknown>): void {
  switch (part['type']) {
    case 'thinking':
    case 'reasoning':
      texts.reasoning += textOf(part['thinking'] ?? part['reasoning'] ?? part['text']);
      break;
    case 'refusal':
      texts.refusal += textOf(part['refusal'] ?? part['text']);
      break;
    case 'text':
    case 'output_text':
    case undefined:
    case null:
      texts.content += textOf(part['text']);
      break;
  }
}

function textOf(value: unknown, depth = 0): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value))
    return depth < maxDepth ? value.map((item) => textOf(item, depth + 1)).join('') : '';
  return isRecord(value) && depth < maxDepth ? textOf(value['text'], depth + 1) : '';
}
