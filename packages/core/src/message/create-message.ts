import type { AssistantMessage, MessageStatus, UserMessage, UserPart } from './types.ts';

/** A person's message. Text becomes one text part. */
export function createUserMessage(
  init: { readonly id: string; readonly now: number; readonly status?: MessageStatus },
  input: string | readonly UserPart[],
): UserMessage {
  return {
    id: init.id,
    role: 'user',
    status: init.status ?? 'done',
    createdAt: init.now,
    parts: toUserParts(input),
  };
}

/** The parts of what a person typed or gathered. */
export function toUserParts(input: string | readonly UserPart[]): readonly UserPart[] {
  return typeof input === 'string' ? [{ type: 'text', text: input }] : input;
}

/** An answer that nothing was written to yet. */
export function createAssistantMessage(init: {
  readonly id: string;
  readonly now: number;
  readonly model: string;
}): AssistantMessage {
  return {
    id: init.id,
    role: 'assistant',
    status: 'sending',
    createdAt: init.now,
    model: init.model,
    parts: [],
  };
}

/** An answer with other words, and all else that was in it. What it used is counted on the first version alone. */
export function withText(
  { usage: _used, timings: _timings, ...message }: AssistantMessage,
  input: string | readonly UserPart[],
  id: string,
): AssistantMessage {
  const others = message.parts.filter((part) => part.type !== 'text');
  return { ...message, id, parts: [...others, ...toUserParts(input).filter((part) => part.type === 'text')] };
}

/** The text of a message without its other parts. */
export function messageText(message: { readonly parts: readonly { readonly type: string }[] }): string {
  return message.parts
    .flatMap((part) => (part.type === 'text' && 'text' in part ? String(part.text) : []))
    .join('\n\n');
}
