import { OrqError } from '../errors.ts';
import type { Message } from '../message/types.ts';
import { leafOf } from './read-thread.ts';
import type { Thread, ThreadNode } from './types.ts';

/** An empty thread. `now` is epoch ms. */
export function createThread(id: string, now: number): Thread {
  return { id, createdAt: now, updatedAt: now, nodes: {}, rootIds: [], headId: null };
}

/**
 * Puts a message below `parentId` (null: as a first message) and shows it. A message whose id is there already
 * replaces the old one where it stands.
 */
export function insertMessage(
  thread: Thread,
  message: Message,
  parentId: string | null,
  now: number,
): Thread {
  if (thread.nodes[message.id]) return { ...replaceMessage(thread, message, now), headId: message.id };

  const nodes = { ...thread.nodes, [message.id]: { message, parentId, children: [] } };
  if (parentId === null) {
    return { ...thread, nodes, rootIds: [...thread.rootIds, message.id], headId: message.id, updatedAt: now };
  }
  const parent = nodeOf(thread, parentId);
  nodes[parentId] = { ...parent, children: [...parent.children, message.id], selected: message.id };
  return { ...thread, nodes, headId: message.id, updatedAt: now };
}

/** Puts a newer version of a message in its place. Throws `OrqError` (`unknown_message`) when it is not there. */
export function replaceMessage(thread: Thread, message: Message, now: number): Thread {
  const node = nodeOf(thread, message.id);
  if (node.message === message) return thread;
  return { ...thread, nodes: { ...thread.nodes, [message.id]: { ...node, message } }, updatedAt: now };
}

/**
 * Shows the branch that holds a message: below it, the children that were shown last. Throws `OrqError`
 * (`unknown_message`) when it is not there.
 */
export function selectBranch(thread: Thread, messageId: string): Thread {
  const nodes = { ...thread.nodes };
  let childId = messageId;
  for (let node = nodeOf(thread, messageId); node.parentId !== null;) {
    const parent = nodeOf(thread, node.parentId);
    if (parent.selected !== childId) nodes[node.parentId] = { ...parent, selected: childId };
    childId = node.parentId;
    node = parent;
  }
  return { ...thread, nodes, headId: leafOf({ ...thread, nodes }, messageId) };
}

/**
 * Removes a message and everything below it; the path then ends in a sibling's branch where there is one, else
 * at the parent. Throws `OrqError` (`unknown_message`) when it is not there.
 */
export function removeMessage(thread: Thread, messageId: string, now: number): Thread {
  const { parentId } = nodeOf(thread, messageId);
  const nodes = { ...thread.nodes };
  const doomed = [messageId];
  for (let id = doomed.pop(); id !== undefined; id = doomed.pop()) {
    doomed.push(...(nodes[id]?.children ?? []));
    delete nodes[id];
  }

  const wasShown = thread.headId !== null && !nodes[thread.headId];
  const siblings = (parentId === null ? thread.rootIds : nodeOf(thread, parentId).children).filter(
    (id) => id !== messageId,
  );
  const heir = siblings.at(-1);
  const rootIds = parentId === null ? siblings : thread.rootIds;
  if (parentId !== null) nodes[parentId] = withoutChild(nodeOf(thread, parentId), siblings, messageId);

  const pruned = { ...thread, nodes, rootIds, updatedAt: now };
  if (!wasShown) return pruned;
  return heir === undefined ? { ...pruned, headId: parentId } : selectBranch(pruned, heir);
}

function withoutChild(parent: ThreadNode, siblings: readonly string[], messageId: string): ThreadNode {
  const { selected, ...rest } = parent;
  const shown = selected === messageId ? siblings.at(-1) : selected;
  return { ...rest, children: siblings, ...(shown === undefined ? {} : { selected: shown }) };
}

/** Names a thread; an empty title gives back the one that its first question makes. */
export function withTitle(thread: Thread, title: string, now: number): Thread {
  const { title: _before, ...rest } = thread;
  const name = title.trim();
  return { ...rest, ...(name ? { title: name } : {}), updatedAt: now };
}

/** The node of a message. Throws `OrqError` (`unknown_message`) when the thread does not hold it. */
export function nodeOf(thread: Thread, messageId: string): ThreadNode {
  const node = thread.nodes[messageId];
  if (node) return node;
  throw new OrqError('unknown_message', `The thread "${thread.id}" holds no message "${messageId}".`);
}
