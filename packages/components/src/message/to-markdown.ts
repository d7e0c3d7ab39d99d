import type { Message, MessagePart } from '@orq-chat/core';

function partToMarkdown(part: MessagePart): string {
  switch (part.type) {
    case 'text':
    case 'refusal':
      return part.text;
    case 'image':
      return part.url.startsWith('data:') ? '' : `![${part.name ?? ''}](${part.url})`;
    case 'source':
      return `- [${part.title ?? part.url}](${part.url})`;
    default:
      return '';
  }
}

/** What copying a message gives: its text as it was written, its images and sources as links. */
export function toMarkdown(message: Message): string {
  const blocks: string[] = [];
  let previous: MessagePart | undefined;
  for (const part of message.parts) {
    const text = partToMarkdown(part);
    if (text === '') continue;
    const joins = part.type === 'source' && previous?.type === 'source';
    if (joins) blocks[blocks.length - 1] += `\n${text}`;
    else blocks.push(text);
    previous = part;
  }
  return blocks.join('\n\n');
}
