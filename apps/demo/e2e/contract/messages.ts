import type { AssistantMessage, AssistantPart, UserMessage } from '@orq-chat/core';

let count = 0;
const createdAt = Date.UTC(2026, 10, 22, 10, 15);

/** What a person wrote, settled. */
export function asked(text: string): UserMessage {
  count += 1;
  return { id: `asked-${count}`, role: 'user', status: 'done', createdAt, parts: [{ type: 'text', text }] };
}

/** What a model answered, settled. */
export function answered(
  content: string | readonly AssistantPart[],
  rest: Partial<AssistantMessage> = {},
): AssistantMessage {
  count += 1;
  const parts: readonly AssistantPart[] =
    typeof content === 'string' ? [{ type: 'text', text: content }] : content;
  return {
    id: `answered-${count}`,
    role: 'assistant',
    status: 'done',
    outcome: 'complete',
    createdAt,
    parts,
    ...rest,
  };
}

/** Two turns. */
export const twoTurns = () => [
  asked('First question?'),
  answered('See [one](https://one.example) and [two](https://two.example).'),
  asked('Second question?'),
  answered('A last answer, with [a link](https://three.example).'),
];
