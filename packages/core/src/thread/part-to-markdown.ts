import type { Message, MessagePart } from '../message/types.ts';

export type PartWriter = {
  /** The blocks of a message. */
  write(message: Message): readonly string[];
  /** Where the links to attachments lead; one block, or none. */
  definitions(): readonly string[];
};

/** Writes parts as Markdown, and gathers what they attach. */
export function createPartWriter(): PartWriter {
  const definitions: string[] = [];

  function attach(url: string, name: string, kind: string): string {
    definitions.push(`[${kind}-${definitions.length + 1}]: ${url.replaceAll(/\s/g, '%20')}`);
    return `[${name.replaceAll(/[[\]\\]/g, String.raw`\$&`)}][${kind}-${definitions.length}]`;
  }

  function toBlock(part: MessagePart): string {
    switch (part.type) {
      case 'text':
      case 'refusal':
        return closeFence(part.text);
      case 'reasoning':
        return quote(part.text);
      case 'image':
        return `!${attach(part.url, part.name ?? 'image', 'image')}`;
      case 'file':
        return attach(part.url, part.name ?? 'file', 'file');
      case 'audio': {
        const link = attach(`data:audio/${part.format};base64,${part.data}`, 'audio', 'audio');
        return part.transcript === undefined ? link : `${link}\n\n${quote(part.transcript)}`;
      }
      case 'source':
        return `- [${part.title ?? part.url}](<${part.url}>)`;
      case 'tool-call':
        return [`**${part.name}**`, fence(part.arguments, 'json'), ...resultOf(part)].join('\n\n');
      default:
        return ''; // of a kind that came later
    }
  }

  return {
    write: ({ parts }) => parts.map(toBlock).filter((block) => block !== ''),
    definitions: () => (definitions.length > 0 ? [definitions.join('\n')] : []),
  };
}

function resultOf(part: Extract<MessagePart, { type: 'tool-call' }>): readonly string[] {
  if (part.error !== undefined) return [fence(part.error, 'text')];
  if (part.output === undefined) return [];
  return typeof part.output === 'string'
    ? [fence(part.output, 'text')]
    : [fence(JSON.stringify(part.output, null, 2), 'json')];
}

function quote(text: string): string {
  return text && closeFence(text).replaceAll(/^/gm, '> ');
}

/** A fence that its content cannot end. */
function fence(text: string, language: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((length, run) => Math.max(length, run.length), 2);
  const marks = '`'.repeat(longest + 1);
  return `${marks}${language}\n${text}\n${marks}`;
}

/** Ends the code that a text leaves open, as a cut answer does; else it would take in all that follows. */
function closeFence(text: string): string {
  let open: string | null = null;
  for (const [, marks = '', rest = ''] of text.matchAll(/^ {0,3}(`{3,}|~{3,})(.*)$/gm)) {
    if (open === null) open = marks;
    else if (marks.startsWith(open) && rest.trim() === '') open = null;
  }
  return open === null ? text : `${text}\n${open}`;
}
