import type { Thread } from '../thread/types.ts';

/**
 * Whether the nodes of a thread are one tree: every id that is named is there, each message hangs below one
 * parent, and all are reached from the first ones. A thread that is not would lead its readers in circles.
 */
export function isTree(thread: Thread): boolean {
  const { nodes, rootIds, headId } = thread;
  const reached = new Set<string>();
  const waiting = rootIds.map((id) => ({ id, parentId: null as string | null }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { id, parentId } = next;
    const node = Object.hasOwn(nodes, id) ? nodes[id] : undefined;
    if (!node || reached.has(id) || node.parentId !== parentId || node.message.id !== id) return false;
    if (node.selected !== undefined && !node.children.includes(node.selected)) return false;
    reached.add(id);
    for (const child of node.children) waiting.push({ id: child, parentId: id });
  }
  return reached.size === Object.keys(nodes).length && (headId === null || reached.has(headId));
}
