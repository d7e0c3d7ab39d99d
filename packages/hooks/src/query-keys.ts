import type { ChatClient } from '@orq-chat/core';

let count = 0;
const names = new WeakMap<ChatClient, number>();

/** A client's place in query keys: keys are data, and two clients must not share what they were told. */
function nameOf(client: ChatClient): number {
  const known = names.get(client);
  if (known !== undefined) return known;
  count += 1;
  names.set(client, count);
  return count;
}

/** Every query and mutation key of this package. All begin with `orq-chat`. */
export const queryKeys = {
  models: (client: ChatClient) => ['orq-chat', 'models', nameOf(client)] as const,
  turn: (threadId: string) => ['orq-chat', 'turn', threadId] as const,
};
