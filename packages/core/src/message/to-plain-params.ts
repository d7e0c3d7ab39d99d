import type { MessageParam } from '../schema/message-param.ts';
import type { Message } from './types.ts';

/**
 * As `toMessageParams`, for a conversation of nothing but text; undefined for any other. It is all that most chats
 * need, so the rest is loaded when it is wanted.
 */
export function toPlainParams(
  messages: readonly Message[],
  instructions?: string,
): MessageParam[] | undefined {
  const params: MessageParam[] = instructions ? [{ role: 'system', content: instructions }] : [];
  for (const { role, parts } of messages) {
    const texts = parts.flatMap((part) => (part.type === 'text' ? [part.text] : []));
    if (texts.length < parts.length || (role === 'user' && texts.length !== 1)) return undefined;
    const content = texts.join(role === 'system' ? '\n\n' : '');
    if (content || role !== 'assistant') params.push({ role, content });
  }
  return params;
}
