import type { RouterModel } from '../router/create-test-router.ts';
import { text } from '../script/parts.ts';
import { textOf, type WireMessage } from '../wire.ts';
import { localModel } from './local-model.ts';

/** `local/echo` says what you said, and names what you attached. */
export function echoModel(): RouterModel {
  return localModel('local/echo', ({ messages }) => {
    const said = messages.findLast((message) => message.role === 'user');
    const lines = [textOf(said?.content), ...attachments(said)].filter((line) => line !== '');
    return [text(lines.join('\n\n') || 'You sent no text.')];
  });
}

function attachments(message: WireMessage | undefined): readonly string[] {
  const content = message?.content;
  if (!content || typeof content === 'string') return [];
  const kinds = content.filter((part) => part.type !== 'text').map((part) => part.type);
  return kinds.length === 0 ? [] : [`Attached: ${kinds.join(', ')}.`];
}
