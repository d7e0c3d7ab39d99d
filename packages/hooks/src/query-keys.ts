import type { ChatClient, ChatStorage } from '@orq-chat/core';

let count = 0;
const names = new WeakMap<object, number>();

/** An object's place in query keys: keys are data, and two clients must not share what they were told. */
function nameOf(source: object): number {
  const known = names.get(source);
  if (known !== undefined) return known;
  count += 1;
  names.set(source, count);
  return count;
}

/** Every query and mutation key of this package. All begin with `orq-chat`. */
export const queryKeys = {
  models: (client: ChatClient) => ['orq-chat', 'models', nameOf(client)] as const,
  threads: (storage: ChatStorage) => ['orq-chat', 'threads', nameOf(storage)] as const,
  turn: (threadId: string) => ['orq-chat', 'turn', threadId] as const,
};
