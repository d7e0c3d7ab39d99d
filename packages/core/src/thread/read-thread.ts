import type { Message } from '../message/types.ts';
import type { Thread } from './types.ts';

/** The ids that are shown, root to head. */
export function readPath(thread: Thread): readonly string[] {
  const path: string[] = [];
  for (let id = thread.headId; id !== null; id = thread.nodes[id]?.parentId ?? null) path.push(id);
  return path.reverse();
}

/** The messages that are shown, root to head. */
export function readMessages(thread: Thread): readonly Message[] {
  return readPath(thread).flatMap((id) => thread.nodes[id]?.message ?? []);
}

const none: readonly string[] = [];

/** The ids that stand where this message stands, itself included, in the order they were made. */
export function readSiblings(thread: Thread, messageId: string): readonly string[] {
  const node = thread.nodes[messageId];
  if (!node) return none;
  if (node.parentId === null) return thread.rootIds;
  return thread.nodes[node.parentId]?.children ?? none;
}

/** The last message below this one, along the children that were shown last. */
export function leafOf(thread: Thread, messageId: string): string {
  let id = messageId;
  for (let node = thread.nodes[id]; node; node = thread.nodes[id]) {
    const next = node.selected ?? node.children.at(-1);
    if (next === undefined) return id;
    id = next;
  }
  return id;
}
