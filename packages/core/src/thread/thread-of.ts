import { lastOfEach } from '../message/last-of-each.ts';
import type { Message } from '../message/types.ts';
import { createThread } from './edit-thread.ts';
import type { Thread, ThreadNode } from './types.ts';

/**
 * A thread of one path, built in one pass. Of messages with the same id the last one counts, and stands where the
 * first one stood. `now` is epoch ms.
 */
export function threadOf(id: string, messages: readonly Message[], now: number): Thread {
  const path = lastOfEach(messages);
  const nodes = path.map((message, index): [string, ThreadNode] => {
    const parentId = path[index - 1]?.id ?? null;
    const next = path[index + 1]?.id;
    const below = next === undefined ? { children: [] } : { children: [next], selected: next };
    return [message.id, { message, parentId, ...below }];
  });
  return {
    ...createThread(id, now),
    nodes: Object.fromEntries(nodes),
    rootIds: path.slice(0, 1).map((message) => message.id),
    headId: path.at(-1)?.id ?? null,
  };
}
